import { once } from '../../../papers/once.ts';
import { LINE_BREAK_HYPHEN } from './break.ts';
import type { CharacterFilter, Step } from './character-filter.ts';

/** What ends a broken line, as the source of a regular expression: copies of PDFs also have U+00AD, U+0002, U+FFFE. */
export const HYPHEN = String.raw`[\-\u2010\u2011\xad\u0002\ufffe]`;
const SPACES = String.raw`[^\S\n\r]`;
// After these the hyphen stands for a word that comes later: `long- and short-term`, `zero- to few-shot`.
const JOINS_LATER_WORDS =
  'and|or|to|as|but|even|from|in|into|nor|not|of|over|per|plus|than|then|through|und|oder|et|via|vs|versus|with|without';
const NOT_THESE = String.raw`(?!(?:${JOINS_LATER_WORDS})(?![\p{L}\p{N}\-\u2010'’]))`;
const AFTER_LINE_BREAK = String.raw`${SPACES}*[\n\r]\s*(?=\p{L}|(?<=\p{L}${HYPHEN}\s+)\p{N})`;
const AFTER_SPACE = String.raw`${SPACES}+(?=\p{Ll})`;

const BROKEN = String.raw`(?<=[\p{L}\p{N}])${HYPHEN}(?:${AFTER_LINE_BREAK}|${AFTER_SPACE})${NOT_THESE}`;

/**
 * A word that a line break divided is one again: `quan- tization`. Whether the hyphen is part of the word is left open
 * (LINE_BREAK_HYPHEN). Before a capital only a real line break divides a word: `Tides- A Study`.
 */
export const BROKEN_WORDS_FILTER: CharacterFilter = {
  mayMatch: new RegExp(String.raw`${HYPHEN}\s`, 'u'),
  get steps() {
    return brokenWordSteps();
  },
};

const brokenWordSteps = once((): readonly Step[] => [{ from: new RegExp(BROKEN, 'gu'), to: LINE_BREAK_HYPHEN }]);

const IS_HYPHEN = new RegExp(HYPHEN);
const brokenHere = once(() => new RegExp(BROKEN, 'uy'));

/** Where a word goes on that a line break divided, if white space at this offset divides one; else undefined. */
export function continuationAt(text: string, space: number): number | undefined {
  if (!IS_HYPHEN.test(text.charAt(space - 1))) return undefined;
  const broken = brokenHere();
  broken.lastIndex = space - 1;
  return broken.test(text) ? broken.lastIndex : undefined;
}
