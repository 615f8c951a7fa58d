import type { SearchField } from '../papers/hit.ts';
import { SEARCH_FIELDS } from '../papers/hit.ts';

/**
 * The fields of a document by number: those that search scores, then one that only filters. It holds a reader's tags
 * and lists and a paper's submitter as whole keys (see exactKey), which no typed word can be.
 */
export const FIELD_COUNT = SEARCH_FIELDS.length + 1;
export const EXACT_FIELD = SEARCH_FIELDS.length;

/** The number of a scored field. */
export function fieldNumber(field: SearchField): number {
  return SEARCH_FIELDS.indexOf(field);
}

export type ExactKind = 'tag' | 'list' | 'submitter';

/** The key under which a tag, a list or a submitter stands in the exact field. It begins as no term of a text does. */
export function exactKey(kind: ExactKind, name: string): string {
  return `\u0001${kind}:${name}`;
}
