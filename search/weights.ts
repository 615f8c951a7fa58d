import type { SearchField } from '../papers/hit.ts';
import { SEARCH_FIELDS } from '../papers/hit.ts';

/** A title says what a paper is about, a tag or note what the reader thought of it. */
export const BOOST: Readonly<Record<SearchField, number>> = {
  title: 4,
  authors: 2.5,
  abstract: 1,
  aiSummary: 1.5,
  keywords: 2,
  organisation: 1.5,
  tags: 4,
  note: 3,
};

/** The same by number of the field. */
export const FIELD_BOOSTS: readonly number[] = SEARCH_FIELDS.map((field) => BOOST[field]);

/** MiniSearch weighs a typo (0.45) above a prefix (0.375): a reader who typed half a word meant that word. */
export const WEIGHTS = { prefix: 0.5, fuzzy: 0.2 };

/** MiniSearch's own: Lv and Zhai, "Lower-bounding term frequency normalization" (2011), with BM25's k and b. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
