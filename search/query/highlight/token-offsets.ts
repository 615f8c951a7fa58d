import { BREAK } from '../../analysis/character-filters/break.ts';
import { EMOJI_CHARACTER } from '../../analysis/character-filters/emoji.ts';
import { UNSPACED } from '../../analysis/character-filters/letters.ts';
import { memoize } from '../../analysis/memo.ts';
import { stem } from '../../analysis/stemmer.ts';
import { DELIMITERS, joinedTerm, partTerms } from '../../analysis/token-filter.ts';
import type { Span } from '../../analysis/token-spans.ts';
import { LETTERS, tokensWithOffsets } from '../../analysis/token-spans.ts';
import { markCaseBreaks, removeBreaks, THOUSANDS_COMMA, tokenize } from '../../analysis/tokenizer.ts';

/** Terms with their offsets, counted from the start of their token. */
interface TermOffsets extends Span {
  terms: readonly string[];
  /** the term of a whole compound; it comes after the terms of its parts */
  isJoined: boolean;
  /** false for terms that phrases skip: compounds, and words split at a break inside */
  isInSequence: boolean;
}

const PART = new RegExp(
  `${UNSPACED}|(?:[[${LETTERS}${EMOJI_CHARACTER}${BREAK}]--${UNSPACED}]|${THOUSANDS_COMMA})+`,
  'gv',
);
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
 * has. Linear in the text.
 */
export function tokenOffsets(text: string): TokenOffsets[] {
  const { plain, tokens } = tokensWithOffsets(text);
  return tokens.map(({ token, at }) => {
    const start = plain.startOf(at);
    const terms = termsOf(token);
    if (plain.isAsWritten(at, at + token.length)) return { start, terms };
    const offsetsOf = ({ from, to }: Span): Span => ({
      from: plain.startOf(at + from) - start,
      to: plain.endOf(at + to) - start,
    });
    return { start, terms: terms.map((each) => ({ ...each, ...offsetsOf(each) })) };
  });
}

const termsOf = memoize((token): readonly TermOffsets[] => {
  const isPlain = PLAIN.test(token) && markCaseBreaks(token) === token;
  return isPlain ? [offsets(0, token, [stem(token.toLowerCase())])] : compoundTerms(token);
});

function compoundTerms(token: string): TermOffsets[] {
  const tokens = tokenize(token);
  const words = tokens.flatMap((each) => removeBreaks(each).split(DELIMITERS));
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

/** The words of a part with breaks, as `Sage` of `SageAttention`, then the part itself. */
function termsOfPart(from: number, part: string, terms: readonly string[]): TermOffsets[] {
  const whole = offsets(from, part, terms);
  const words = markCaseBreaks(part).split(BREAK);
  if (words.length === 1) return [whole];
  let at = from;
  const inside = words.map((word) => {
    const here = { ...offsets(at, word, partTermsOf(word)), isInSequence: false };
    at += word.length;
    // A break is either in the part, or was added at a capital.
    if (part[at - from] === BREAK) at++;
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
