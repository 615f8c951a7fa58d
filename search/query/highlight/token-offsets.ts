import { memoize } from '../../analysis/memo.ts';
import { stem } from '../../analysis/stemmer.ts';
import { joinedTerm, partTerms } from '../../analysis/token-filter.ts';
import {
  CASE_BREAK,
  GREEK_COMMAND,
  markCaseBreaks,
  THOUSANDS_COMMA,
  tokenize,
  UNSPACED,
} from '../../analysis/tokenizer.ts';

/** Where something stands in a text. */
export interface Span {
  from: number;
  to: number;
}

/** A place in a token with the terms by which it is found. */
export interface TermOffsets extends Span {
  terms: readonly string[];
  /** a name of several parts as one word, after the places of its parts */
  isJoined: boolean;
  /** one of the terms that follow each other in the text, as phrases see it */
  isInSequence: boolean;
}

// As in search/analysis/tokenizer.ts, before accents are folded; `'s` is left off.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]`;
const JOINT = String.raw`(?!['’]s(?!${LETTERS}))[-.&_'’\u2010-\u2013]|${THOUSANDS_COMMA}`;
const TOKEN = new RegExp(`${LETTERS}+(?:(?:${JOINT})${LETTERS}+)*`, 'gu');
const PART = new RegExp(`${UNSPACED}|(?:[${LETTERS}--${UNSPACED}]|${THOUSANDS_COMMA})+`, 'gv');
const PLAIN = /^[a-z]{1,64}$/i;

/** A token of a text with where it begins. */
export interface TokenOffsets {
  at: number;
  /** what search finds it by, counted from its beginning; equal tokens have the same array */
  places: readonly TermOffsets[];
}

/**
 * The tokens of a text in order, as search finds the text by them, in the letters it is written in. Names that LaTeX
 * divides are not put together. Linear in the text.
 */
export function tokenOffsets(text: string): TokenOffsets[] {
  const tokens: TokenOffsets[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const { 0: token, index } = found;
    // A command of LaTeX is no word, unless it is a letter.
    if (text[index - 1] !== '\\' || GREEK_COMMAND.test(token)) tokens.push({ at: index, places: placesIn(token) });
  }
  return tokens;
}

const placesIn = memoize((token): readonly TermOffsets[] => {
  const isPlain = PLAIN.test(token) && markCaseBreaks(token) === token;
  return isPlain ? [place(0, token, [stem(token.toLowerCase())])] : partPlaces(token);
});

function partPlaces(token: string): TermOffsets[] {
  const parts = Array.from(token.matchAll(PART), ({ 0: part, index }) => placesOfPart(index, part)).flat();
  const [whole, second] = tokenize(token);
  const isName = whole !== undefined && second === undefined && partTerms(whole).length > 1;
  return isName ? [...parts, { ...place(0, token, [joinedTerm(whole)]), isJoined: true, isInSequence: false }] : parts;
}

/** A part with its terms; the words of a name with a capital inside, as `Sage` of `SageAttention`, come before it. */
function placesOfPart(from: number, part: string): TermOffsets[] {
  const whole = place(from, part, tokenize(part).flatMap(partTerms));
  const words = markCaseBreaks(part).split(CASE_BREAK);
  if (words.length === 1) return [whole];
  let at = from;
  const inside = words.map((word) => {
    const here = { ...place(at, word, tokenize(word).flatMap(partTerms)), isInSequence: false };
    at += word.length;
    return here;
  });
  return [...inside, { ...whole, isJoined: true }];
}

function place(from: number, text: string, terms: readonly string[]): TermOffsets {
  return { from, to: from + text.length, terms, isJoined: false, isInSequence: true };
}
