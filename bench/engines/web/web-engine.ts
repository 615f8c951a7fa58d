import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { BenchQuery } from '../../queries/bench-query.ts';

/** Gives all papers of the library in batches. */
export type PaperSource = () => AsyncIterable<Paper[]>;

/** A search engine that runs in a dedicated worker of the bench, and keeps what it needs in the browser's storage. */
export interface WebEngine {
  /** Gets ready from what `build` stored. */
  open(papers: PaperSource): Promise<void>;
  /** Makes the index of all papers and stores it. */
  build(papers: PaperSource): Promise<void>;
  /** The best papers, best first. */
  search(query: BenchQuery, limit: number): PaperId[];
  /** Takes in new papers and stores what that changes; gives the bytes written. */
  add(papers: Paper[]): Promise<number>;
  /** The bytes of WebAssembly's memory, which the browser does not count among a worker's heap and buffers. */
  wasmBytes?(): number;
  /** Brings the stored index into its best shape, where the engine can. */
  merge?(): Promise<void>;
}

export const WEB_ENGINES = ['minisearch', 'fts5', 'flexsearch', 'scan'] as const;
export type WebEngineName = (typeof WEB_ENGINES)[number];
