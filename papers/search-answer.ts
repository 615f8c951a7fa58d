import type { PaperId } from './paper-id.ts';

/** The parts of a paper that search reads. */
export const SEARCH_FIELDS = [
  'title',
  'authors',
  'abstract',
  'aiSummary',
  'keywords',
  'organisation',
  'tags',
  'note',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A paper that answers a query. */
export interface Hit {
  paperId: PaperId;
  /** higher is better; only the order means something, and only within one answer */
  score: number;
  /** it has all words of the query */
  all?: boolean;
}

/** Words of a query that were taken for a filter. */
export interface TakenWords {
  /** their offsets in the text that was asked */
  from: number;
  to: number;
  filter: string;
}

/** A page of the answer to a query, best first. */
export interface SearchAnswer {
  hits: Hit[];
  /** how many papers answer in all; a lower bound when not `exact` */
  total: number;
  exact: boolean;
  /** no paper has all the words, so these have some of them */
  loose: boolean;
  /** no paper has all the words, so these were taken for what they say of the record */
  taken?: readonly TakenWords[];
  /** nothing was found as first read, so these answer what the query says instead */
  instead?: true;
  /** the synonyms that were looked for as well, by typed term */
  also?: Record<string, readonly string[]>;
  /**
   * by typed term, with `field:` before it where it was for one field, the other terms it is likely to stand for: what
   * it may become or was mistyped for, and what the library writes together or apart
   */
  forms?: Record<string, readonly string[]>;
  /** the index is still being made, so papers may be missing */
  incomplete?: true;
}
