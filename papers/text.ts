import { once } from './once.ts';

// Unicode's names for the kinds of character: https://www.unicode.org/reports/tr44/ (Unicode 16, read 2026-11).

// White space other than the plain space, and what stands for a break without being seen, or is half a character:
// controls, what turns the order of letters around, interlinear annotation, halves of surrogate pairs, and letters and
// symbols that are blank (Hangul fillers, blank Braille, the musical null note).
const BLANKS = String.raw`[[\p{Cc}\p{Z}\p{Cs}\p{Noncharacter_Code_Point}\u202d\u202e\ufff9-\ufffc\u115f\u1160\u3164\uffa0\u2800\u{1d159}]--\x20]`;
// Between words in the scripts that have no other space; elsewhere a zero-width space is inside a word.
const WORD_DIVIDER = String.raw`(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}])\u200b`;
const JOINERS = String.raw`[\u200c\u200d]`;
const VARIATION_SELECTORS = String.raw`\p{Variation_Selector}`;

// Matches nothing in a clean text, and single spaces never.
const blank = once(() => new RegExp(` *(?:${BLANKS}|${WORD_DIVIDER})[ ${BLANKS}]*| {2,}`, 'gv'));

// Nearly all texts have only Latin and Greek letters, punctuation and symbols: nothing of what is looked for here but
// spaces. The page waits while its texts are cleaned, and this test takes a tenth of the time of the others.
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2070-\u27ff]*$/;
const SPACES = / {2,}/g;

// More than any script puts on one letter. Longer runs draw over the lines around them, and putting n of them in order,
// as normalization does, takes n² steps.
const MOST_MARKS = 16;

// Inside words, where they are not seen: soft hyphens, marks of direction, word joiners, tags, invisible operators.
const unseen = once(
  () => new RegExp(String.raw`[\p{Default_Ignorable_Code_Point}--[${BLANKS}${JOINERS}${VARIATION_SELECTORS}]]`, 'gv'),
);
const loneSelector = once(() => new RegExp(String.raw`(?<![\p{L}\p{N}\p{P}\p{S}])${VARIATION_SELECTORS}`, 'gv'));
// Joiners change how letters of cursive and Indic scripts and emoji are drawn. Elsewhere they only split words unseen.
// The letter counts, not the marks on it: `ạ` is one character or two.
const JOINED = String.raw`[\p{L}--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}]]`;
const loneJoiner = once(
  () =>
    new RegExp(
      String.raw`(?<![${JOINED}\p{Extended_Pictographic}\p{Emoji_Modifier}]\p{M}*)${JOINERS}|` +
        String.raw`${JOINERS}(?![${JOINED}\p{M}\p{Extended_Pictographic}])`,
      'gv',
    ),
);
const manyMarks = once(() => new RegExp(String.raw`(\p{M}{${MOST_MARKS}})\p{M}+`, 'gu'));
const MAY_BE_UNSEEN = new RegExp(String.raw`\p{Default_Ignorable_Code_Point}|\p{M}{${MOST_MARKS + 1}}`, 'u');

const ink = once(
  () => new RegExp(String.raw`[[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]--[${BLANKS}\p{Default_Ignorable_Code_Point}]]`, 'v'),
);

/** Cuts to at most `limit` UTF-16 units without splitting a character that takes two. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/**
 * One line of readable text from anything: a well-formed string with runs of white space, controls and blank
 * characters folded to one space, without characters that are not seen, trimmed, at most `limit` UTF-16 units. Joiners
 * and variation selectors stay where scripts and emoji need them. Anything but a string gives ''. LaTeX and markup stay
 * as plain text. Cleaning a clean text changes nothing. Costs a few passes over at most twice the limit.
 */
export function cleanText(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  const start = cut(value, limit * 2);
  const seen = PLAIN.test(start) ? start : withoutUnseen(start.replace(blank(), ' '));
  return cut(seen.replace(SPACES, ' ').trim(), limit).replace(/[ \u200c\u200d]+$/, '');
}

/** The text without the characters that take no place and are not seen, and with at most 16 marks on a letter. */
export function withoutUnseen(text: string): string {
  if (!MAY_BE_UNSEEN.test(text)) return text;
  return text.replace(unseen(), '').replace(loneSelector(), '').replace(loneJoiner(), '').replace(manyMarks(), '$1');
}

/** Whether anything of the text is seen when it is drawn. Marks alone are not: they have nothing to stand on. */
export function isSeen(text: string): boolean {
  return ink().test(text);
}
