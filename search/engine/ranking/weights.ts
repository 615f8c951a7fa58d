/**
 * What a term counts that is not quite the one typed, before MiniSearch's share for how far it is off. A word that some
 * paper has is taken as meant: longer words count little beside it, and there is no typo. A word that none has was
 * half typed or mistyped, and MiniSearch weighs a typo (0.45) above a prefix (0.375); here it is the other way round.
 */
export const PRESENT_WEIGHTS = { prefix: 0.1, fuzzy: 0 };
export const ABSENT_WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };

/**
 * What a term counts that may mean the same as the typed one (search/analysis/synonym-table.ts). With 0.5 and with 0.8 the
 * questions of tests/recall fare nearly alike.
 */
export const SYNONYM_WEIGHT = 0.5;

/** MiniSearch's own: Lv and Zhai, "Lower-bounding term frequency normalization" (2011), with BM25's k and b. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
