import type { TermPattern } from './parts/index-part.ts';

/** Letters from which on a word is also the start of longer ones: two letters begin half of all words. */
const PREFIX_FROM = 3;
const TYPO_FROM = 5;
const TYPO_SHARE = 0.2;

/** The most edits of a typo. */
export const MOST_EDITS = 2;

/** Whether a word is also looked for as the start of longer ones. */
export function isPrefix(term: string): boolean {
  return term.length >= PREFIX_FROM;
}

/**
 * The share of its letters that may be wrong: one in five from five letters, false for none. Digits are taken as
 * typed: `2024` is no typo of `2025`.
 */
export function typoShare(term: string): number | false {
  return term.length >= TYPO_FROM && !/\d/.test(term) ? TYPO_SHARE : false;
}

/** What is looked for when a reader typed this term; the same as MiniSearch makes of the options. */
export function typedPattern(term: string): TermPattern {
  const share = typoShare(term);
  const edits = share ? Math.min(MOST_EDITS, Math.round(term.length * share)) : 0;
  return { term, prefix: isPrefix(term), edits };
}

/** What is looked for when a term must stand as it is. */
export function exactPattern(term: string): TermPattern {
  return { term, prefix: false, edits: 0 };
}
