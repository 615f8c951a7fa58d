/**
 * The weight of a term that is a prefix match or a fuzzy match of the typed one, before MiniSearch's share for its
 * distance. A word that some paper has is not mistyped: longer terms count little beside it, and fuzzy ones nothing. A
 * word that no paper has was unfinished or mistyped, and MiniSearch weighs a fuzzy match (0.45) above a prefix match
 * (0.375); here it is the other way round.
 */
export const PRESENT_WEIGHTS = { prefix: 0.1, fuzzy: 0 };
export const ABSENT_WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };
/** The share that is left of it for a term that the reader hardly means (likely-terms.ts). */
export const UNLIKELY_SHARE = 0.1;

/**
 * The weight of a synonym of the typed term (analysis/synonym-table.ts). With 0.5 and with 0.8 the questions of
 * tests/recall fare nearly alike.
 */
export const SYNONYM_WEIGHT = 0.5;

/** The weight of words that the library has together where they were typed apart, or the other way round. */
export const SPACING_WEIGHT = 0.8;

/** MiniSearch's own: Lv and Zhai, "Lower-bounding term frequency normalization" (2011), with BM25's k and b. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };
