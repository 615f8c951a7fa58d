export const QUERY_CLASSES = ['words', 'prefixes', 'typos', 'filters'] as const;
export type QueryClass = (typeof QUERY_CLASSES)[number];

/** One query, as typed into Daybook and taken apart for engines that know no query language. */
export interface BenchQuery {
  queryClass: QueryClass;
  /** as typed */
  text: string;
  /** the words in it; the last may be half typed */
  words: string;
  /** a word of an author's name */
  author?: string;
  /** a word that must not be there */
  without?: string;
  /** the month, `2026-05`, in which the paper was first seen */
  first?: string;
}
