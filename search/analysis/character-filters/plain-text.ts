import { BROKEN_WORDS_FILTER } from './broken-words.ts';
import { applyFilters, FilteredText } from './character-filter.ts';
import { COMPATIBILITY_FILTER } from './compatibility.ts';
import { EMOJI_FILTER } from './emoji.ts';
import { EXPONENT_FILTER } from './exponents.ts';
import { GREEK_FILTER } from './greek.ts';
import { INVISIBLE_FILTER } from './invisible-characters.ts';
import { LATEX_FILTER } from './latex.ts';
import { MARK_FILTER } from './marks.ts';

// In this order: a soft hyphen breaks a word before it vanishes, and LaTeX draws exponents, marks and letters.
const FILTERS = [
  EMOJI_FILTER,
  BROKEN_WORDS_FILTER,
  INVISIBLE_FILTER,
  COMPATIBILITY_FILTER,
  LATEX_FILTER,
  EXPONENT_FILTER,
  MARK_FILTER,
  GREEK_FILTER,
];

// Nearly all texts have nothing that any filter looks for: one look instead of one for each.
const HARMLESS = String.raw`\x20-\x7e\n\xc0-\xd6\xd8-\u024f\u2013\u2014\u2018-\u201d\u3041-\u30ff\u4e00-\u9fff`;
const MAY_MATCH = new RegExp(String.raw`[^${HARMLESS}]|[#$*+<@\\^_{}]|-\s|\.[Nn][Ee][Tt]|[Ii]nfty`);

/** A text in the characters that words are made of, breaks (break.ts) among them. Linear in the text. */
export function plainText(text: string): string {
  return MAY_MATCH.test(text) ? applyFilters(FILTERS, text) : text;
}

/** The same with the offsets of the text as written. */
export function plainTextWithOffsets(text: string): FilteredText {
  return new FilteredText(MAY_MATCH.test(text) ? FILTERS : [], text);
}
