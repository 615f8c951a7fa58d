/** Which terms of the dictionary to find for one word. */
export interface TermQuery {
  term: string;
  /** also the terms that begin with it */
  prefix: boolean;
  /**
   * also the terms at most so many edits away (insertion, deletion, substitution of one UTF-16 unit): 0 for none, at
   * most 2, and 0 for a term of more than 30 units
   */
  edits: number;
}

/** Letters from which on a word is also the start of longer ones: two letters begin half of all words. */
const PREFIX_FROM = 3;
const TYPO_FROM = 5;
/** Typos are counted in the bits of one number (search/engine/segment/levenshtein.ts). */
const TYPO_UPTO = 30;
const TYPO_SHARE = 0.2;

/** The most edits of a typo. */
export const MAX_EDITS = 2;

/** Whether a word is also looked for as the start of longer ones. */
export function isPrefix(term: string): boolean {
  return term.length >= PREFIX_FROM;
}

/**
 * The share of its letters that may be wrong: one in five from five letters to thirty, false for none. Digits
 * are taken as typed: `2024` is no typo of `2025`.
 */
export function typoShare(term: string): number | false {
  return term.length >= TYPO_FROM && term.length <= TYPO_UPTO && !/\d/.test(term) ? TYPO_SHARE : false;
}

/** How far a word is known: whether no paper has it in the field, some do, or so many that it tells little. */
export type FrequencyClass = 'absent' | 'present' | 'frequent';

/** The share of all papers from which on a word is common. */
const COMMON_FROM = 0.1;

/** What a word is that so many of the papers have. */
export function frequencyClass(having: number, papers: number): FrequencyClass {
  if (having === 0) return 'absent';
  return having >= papers * COMMON_FROM ? 'frequent' : 'present';
}

/**
 * What is looked for in place of a typed pattern. A word that some paper has is taken as meant, so there is no typo of
 * it; what begins with a common word adds nothing that its hundreds of papers do not have.
 */
export function queryForFrequency(pattern: TermQuery, how: FrequencyClass): TermQuery {
  if (how === 'absent') return pattern;
  return { ...pattern, edits: 0, prefix: pattern.prefix && how === 'present' };
}

/** What is looked for when a reader typed this term; the same as MiniSearch makes of the options. */
export function typedTermQuery(term: string): TermQuery {
  const share = typoShare(term);
  const edits = share ? Math.min(MAX_EDITS, Math.round(term.length * share)) : 0;
  return { term, prefix: isPrefix(term), edits };
}

/** What is looked for when a term must stand as it is. */
export function exactTermQuery(term: string): TermQuery {
  return { term, prefix: false, edits: 0 };
}
