import { LINE_BREAK_HYPHEN } from './character-filters/break.ts';
import { partTerms } from './token-filter.ts';
import { tokenize } from './tokenizer.ts';

/** The terms of a text in order, compounds by their parts: the terms of a phrase, and those it is compared with. */
export function phraseTerms(text: string): string[] {
  return tokenize(text).flatMap(partTerms);
}

/**
 * The ways a typed phrase can be written in a paper, each as its terms in order: one, or two where a line break has
 * divided words. `quan- tization` is one word or two; `end- to-end`, with more hyphens, rather three.
 */
export function phraseVariants(typed: string): string[][] {
  const tokens = tokenize(typed);
  if (!tokens.some(isBroken)) return [tokens.flatMap(partTerms)];
  return [tokens.map((token) => (token.includes('-') ? token : joinBroken(token))), tokens].map((each) =>
    each.flatMap(partTerms),
  );
}

/** Whether a line break divided a word of the token. */
export function isBroken(token: string): boolean {
  return token.includes(LINE_BREAK_HYPHEN);
}

/** The token with words that a line break divided made whole. */
export function joinBroken(token: string): string {
  return token.replaceAll(LINE_BREAK_HYPHEN, '');
}
