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

// As in search/analysis/tokenizer.ts, but before accents are removed, so that offsets are those of the written text;
// without a final `'s`.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]`;
const JOINT = String.raw`(?!['’]s(?!${LETTERS}))[-.&_'’\u2010-\u2013]|${THOUSANDS_COMMA}`;
const TOKEN = new RegExp(`${LETTERS}+(?:(?:${JOINT})${LETTERS}+)*`, 'gu');
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
    const { 0: token, index } = match;
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
  const parts = Array.from(token.matchAll(PART), ({ 0: part, index }) => termsOfPart(index, part)).flat();
  const [whole, second] = tokenize(token);
  const isCompound = whole !== undefined && second === undefined && partTerms(whole).length > 1;
  return isCompound
    ? [...parts, { ...offsets(0, token, [joinedTerm(whole)]), isJoined: true, isInSequence: false }]
    : parts;
}

/** The words of a part with capitals inside, as `Sage` of `SageAttention`, then the part itself. */
function termsOfPart(from: number, part: string): TermOffsets[] {
  const whole = offsets(from, part, tokenize(part).flatMap(partTerms));
  const words = markCaseBreaks(part).split(CASE_BREAK);
  if (words.length === 1) return [whole];
  let at = from;
  const inside = words.map((word) => {
    const here = { ...offsets(at, word, tokenize(word).flatMap(partTerms)), isInSequence: false };
    at += word.length;
    return here;
  });
  return [...inside, { ...whole, isJoined: true }];
}

function offsets(from: number, text: string, terms: readonly string[]): TermOffsets {
  return { from, to: from + text.length, terms, isJoined: false, isInSequence: true };
}
