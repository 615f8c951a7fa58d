import type { SearchField } from '../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../papers/search-answer.ts';

/**
 * The fields of a document by number: those of the paper, by which a reader can narrow a word; then `whole`, which has
 * the words of all of them and is what is searched and scored unless a reader names a field; then one that only
 * filters. That one holds a reader's tags and lists and a paper's submitter as whole keys (see exactKey), which no
 * typed word can be.
 *
 * Why one field for all: adding up scores of single fields counts a word in the title, the summary and the abstract
 * as three proofs, and of the judged questions 53 in a hundred had their paper among the first three, against 70.
 */
export const ALL_FIELD = SEARCH_FIELDS.length;
export const EXACT_FIELD = ALL_FIELD + 1;
export const FIELD_COUNT = EXACT_FIELD + 1;

/**
 * How often each word of a field counts in `whole`. A title says what a paper is about, a tag or note what the reader
 * thought of it.
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

/** The number of a paper's own field. */
export function fieldNumber(field: SearchField): number {
  return SEARCH_FIELDS.indexOf(field);
}

export type ExactKind = 'tag' | 'list' | 'submitter';

/** The key under which a tag, a list or a submitter stands in the exact field. It begins as no term of a text does. */
export function exactKey(kind: ExactKind, name: string): string {
  return `\u0001${kind}:${name}`;
}
