import { memoize } from '../../analysis/memo.ts';
import { stem } from '../../analysis/stemmer.ts';
import { DELIMITERS, joinedTerm, partTerms } from '../../analysis/token-filter.ts';
import {
  CASE_BREAK,
  GREEK_COMMAND,
  markCaseBreaks,
  removeCaseBreaks,
  THOUSANDS_COMMA,
  tokenize,
  UNSPACED,
} from '../../analysis/tokenizer.ts';

/** Start (included) and end (excluded) in a text, in UTF-16 units: Lucene's offsets. */
export interface Span {
  from: number;
  to: number;
}

/** Terms with their offsets, counted from the start of their token. */
interface TermOffsets extends Span {
  terms: readonly string[];
  /** the term of a whole compound; it comes after the terms of its parts */
  isJoined: boolean;
  /** false for terms that phrases skip: compounds, and words split at a capital inside */
  isInSequence: boolean;
}

// As in search/analysis/tokenizer.ts, but before accents are removed, so that offsets are those of the written text.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]`;
const MARK = String.raw`[-.&_'’\u2010-\u2013]`;
// At the end of a token, to which it does not belong. As many as a token of the index has room for: without an end to
// them, each of n in a row is compared with all after it.
const POSSESSIVE = `(?<!${UNSPACED})(?:['’][sS]){1,32}(?!${MARK}?(?!${UNSPACED})${LETTERS})`;
const JOINT = `(?!${POSSESSIVE})${MARK}|${THOUSANDS_COMMA}`;
const TOKEN = new RegExp(`(${LETTERS}+(?:(?:${JOINT})${LETTERS}+)*)(?:${POSSESSIVE})?`, 'gu');
const PART = new RegExp(`${UNSPACED}|(?:[${LETTERS}--${UNSPACED}]|${THOUSANDS_COMMA})+`, 'gv');
const PLAIN = /^[a-z]{1,64}$/i;

/** One token of a text. */
export interface TokenOffsets {
  /** offset in the text */
  start: number;
  /** the terms it is indexed under; equal tokens share one array */
  terms: readonly TermOffsets[];
}

/**
 * The tokens of a text in order, with the offsets of their terms in the text as written. The terms are those the index
 * has, except that names divided by LaTeX are not joined. Linear in the text.
 */
export function tokenOffsets(text: string): TokenOffsets[] {
  const tokens: TokenOffsets[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const { 1: token = '', index } = match;
    // Commands of LaTeX are not indexed, except Greek letters.
    if (text[index - 1] !== '\\' || GREEK_COMMAND.test(token)) tokens.push({ start: index, terms: termsOf(token) });
  }
  return tokens;
}

const termsOf = memoize((token): readonly TermOffsets[] => {
  const isPlain = PLAIN.test(token) && markCaseBreaks(token) === token;
  return isPlain ? [offsets(0, token, [stem(token.toLowerCase())])] : compoundTerms(token);
});

function compoundTerms(token: string): TermOffsets[] {
  const tokens = tokenize(token);
  const words = tokens.flatMap((each) => removeCaseBreaks(each).split(DELIMITERS));
  const found = Array.from(token.matchAll(PART), ({ 0: part, index }) => ({ part, index }));
  // What is before a part matters to it: `5k` is not 5000 in `1.5k`.
  const parts = found.flatMap(({ part, index }, i) =>
    termsOfPart(index, part, found.length === words.length ? partTerms(words[i] ?? '') : partTermsOf(part)),
  );
  const [whole, second] = tokens;
  const isCompound = whole !== undefined && second === undefined && partTerms(whole).length > 1;
  return isCompound
    ? [...parts, { ...offsets(0, token, [joinedTerm(whole)]), isJoined: true, isInSequence: false }]
    : parts;
}

/** The words of a part with capitals inside, as `Sage` of `SageAttention`, then the part itself. */
function termsOfPart(from: number, part: string, terms: readonly string[]): TermOffsets[] {
  const whole = offsets(from, part, terms);
  const words = markCaseBreaks(part).split(CASE_BREAK);
  if (words.length === 1) return [whole];
  let at = from;
  const inside = words.map((word) => {
    const here = { ...offsets(at, word, partTermsOf(word)), isInSequence: false };
    at += word.length;
    return here;
  });
  return [...inside, { ...whole, isJoined: true }];
}

function partTermsOf(text: string): string[] {
  return tokenize(text).flatMap(partTerms);
}

function offsets(from: number, text: string, terms: readonly string[]): TermOffsets {
  return { from, to: from + text.length, terms, isJoined: false, isInSequence: true };
}
