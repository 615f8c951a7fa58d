import type { PaperId } from '../../papers/paper-id.ts';
import type { Column, PaperColumn, SightingColumns } from '../query/columns.ts';
import type { TermQuery } from '../query/term-query.ts';

/** A term of the dictionary that fits a pattern. */
export interface FoundTerm {
  term: string;
  /** a term that both begins with the pattern's and is near it counts as a prefix, as in MiniSearch */
  how: 'exact' | 'prefix' | 'typo';
  /** letters more than the pattern for a prefix, edits for a typo, 0 when exact */
  distance: number;
  /** by number of the field; undefined where the term does not stand */
  lists: readonly (PostingList | undefined)[];
}

/** Where the documents are that have a term in a field. Only the part that gave it can read it. */
export interface PostingList {
  /** how many documents, the masked among them */
  readonly count: number;
}

/** Documents in ascending order with how often each has the term. Buffers may be longer than `size`. */
export interface Postings {
  docs: Uint32Array;
  counts: Uint32Array;
  size: number;
}

/** Documents that are gone or stand in a newer part. */
export interface Mask {
  readonly count: number;
  has(doc: number): boolean;
  /** all of them, ascending */
  docs(): Uint32Array;
}

/**
 * One part of the index: documents numbered from 0 in the order of their keys (by UTF-16 units, as `<` has it), whose
 * words never change. Packed parts read their blocks on demand; the fresh part is all in memory.
 */
export interface IndexPart {
  /** documents, the masked among them */
  readonly size: number;
  readonly mask: Mask;
  /** by number of the field, the sum of the lengths of all documents that are not masked */
  readonly lengthSums: readonly number[];
  /** What fits each pattern, in any order. */
  expand(patterns: readonly TermQuery[]): Promise<FoundTerm[][]>;
  /** Gets what `decode` needs for these lists. */
  load(lists: readonly PostingList[]): Promise<void>;
  /** Writes a loaded list into `into`, which grows when needed; masked documents are among them. */
  decode(list: PostingList, into: Postings): void;
  /** Writes what a loaded list has of these documents, which ascend; the fewer they are, the less of it is read. */
  decodeAmong(list: PostingList, docs: Uint32Array, into: Postings): void;
  /** The lengths of one field for all documents. */
  lengths(field: number): Promise<Uint16Array>;
  column(name: PaperColumn): Promise<Column>;
  sightings(): Promise<SightingColumns>;
  ids(docs: readonly number[]): Promise<PaperId[]>;
  /** The numbers of these papers, undefined for those not here. Masked ones are found too. */
  docsOf(ids: readonly PaperId[]): Promise<(number | undefined)[]>;
}
