import type { SearchAnswer } from '../papers/hit.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Query } from './query.ts';

/** Which papers to give, counted from the best. */
export interface Slice {
  from: number;
  limit: number;
}

/** Gives papers by key, without those that are gone. What the index is given to look at the text of candidates. */
export type PaperReader = (ids: PaperId[]) => Promise<Paper[]>;

/**
 * Finds papers by their words. It knows what it was told and nothing else: it never opens the library. Everything in
 * it can be made again from the library.
 */
export interface PaperIndex {
  /** how many papers it holds */
  readonly size: number;
  /** Takes in papers, new ones and new versions of known ones. Telling it again changes nothing. */
  apply(papers: Paper[]): void;
  /** Drops papers. Keys it does not know are passed over. */
  remove(ids: PaperId[]): void;
  /**
   * The papers that answer, best first, equal ones by key. Papers with all the words answer; when there is none,
   * those with any do, and the answer says that it is `loose`.
   */
  find(query: Query, slice: Slice, read: PaperReader): Promise<SearchAnswer>;
  /** The index as text, for {@link restore} of the same implementation. */
  save(): string;
}
