import type { SearchField } from '../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../papers/search-answer.ts';

/**
 * The indexed fields of a document by number: first those of SEARCH_FIELDS, which a filter such as `title:` searches;
 * then the catch-all field with the words of all of them, which is searched and scored where no field is named; then
 * the exact field with whole keys (exactKey), which is never scored; then the field of title starts, in which the
 * frequency of a term says where in the title it stands (analysis/title-start.ts).
 *
 * One catch-all field, because a sum of scores by field counts a word in title, summary and abstract three times: 53 of
 * 100 judged questions had their paper among the first three that way, 70 this way.
 */
export const ALL_FIELD = SEARCH_FIELDS.length;
export const EXACT_FIELD = ALL_FIELD + 1;
export const TITLE_START_FIELD = EXACT_FIELD + 1;
export const FIELD_COUNT = TITLE_START_FIELD + 1;

/**
 * How often an occurrence in a field counts as a term frequency in the catch-all field. Most for the title and for what
 * the reader wrote.
 */
export const FIELD_BOOSTS: Readonly<Record<SearchField, number>> = {
  title: 3,
  authors: 2,
  abstract: 1,
  aiSummary: 1,
  keywords: 1,
  organisation: 1,
  tags: 4,
  note: 3,
};

export function fieldNumber(field: SearchField): number {
  return SEARCH_FIELDS.indexOf(field);
}

/** `paper`: a paper's own key, or its DOI as one; `address`: of its repository or project page (addressKey). */
export type ExactKind = 'tag' | 'list' | 'submitter' | 'paper' | 'address';

/** The key of a cleaned name in the exact field. Begins with U+0001, as no term of a text does. */
export function exactKey(kind: ExactKind, name: string): string {
  return `\u0001${kind}:${name}`;
}
