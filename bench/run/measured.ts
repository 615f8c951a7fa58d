import type { QueryClass } from '../queries/bench-query.ts';
import type { Built } from './kept-library.ts';
import type { Spread } from './spread.ts';

/** One query's time. */
export interface Timed {
  queryClass: QueryClass;
  text: string;
  ms: number;
  /** how many papers it gave */
  hits: number;
}

/** The measurements of one engine at one size, in milliseconds and bytes; null where they do not apply to it. */
export interface Measured extends Built {
  engine: string;
  warm: Timed[];
  cold: Timed[];
  /** the chips that narrow an answer, from a page's question until they are in it; null where there are none */
  chipsMs: Spread | null;
  /** the bytes of all that the engine stored, where they can be counted */
  storedBytes: number | null;
  heapBytes: number;
  /** one more capture of 50 papers: until it is acknowledged (Daybook) or taken in (others) */
  captureMs: number | null;
  /** from the acknowledgement until a search finds the papers */
  searchableMs: number | null;
  /** written to the index for it, on average, with all that follows from it */
  captureBytes: number | null;
  /** one merge, on average */
  mergeMs: number | null;
}

/** A line of the result: an engine's figures for one class of queries, or for `all` but those with typos. */
export interface BenchRow extends Omit<Measured, 'warm' | 'cold'> {
  queryClass: QueryClass | 'all';
  cold: Spread | null;
  warm: Spread | null;
  /** the share of the warm queries that had a hit: who finds less may be faster */
  found: number;
  /** the text of the slowest warm query */
  worst: string;
}

/** What `npm run bench` prints for one size. */
export interface BenchReport {
  papers: number;
  rows: BenchRow[];
  /** the bounds that do not hold, in words */
  missed: string[];
}
