import { once } from '../../papers/once.ts';
import type { FilteredText } from './character-filters/character-filter.ts';
import { ONE_EMOJI } from './character-filters/emoji.ts';
import { ASCII_LETTERS, isAscii, NO_CHARACTER, UNSPACED } from './character-filters/letters.ts';
import { plainTextWithOffsets } from './character-filters/plain-text.ts';
import { JOINTS, THOUSANDS_COMMA } from './tokenizer.ts';

/** Start (included) and end (excluded) in a text, in UTF-16 units: Lucene's offsets. */
export interface Span {
  from: number;
  to: number;
}

/** A token of a text in plain characters (plainText), with capitals and accents. */
interface PlainToken {
  token: string;
  /** its offset in the plain text */
  at: number;
}

// As in tokenizer.ts, but before accents are removed, so that offsets are those of the written text.
export const LETTERS = String.raw`[\p{L}\p{M}\p{N}]`;

const anyTokens = once(() => tokenPattern(LETTERS, UNSPACED, ONE_EMOJI));
const asciiTokens = once(() => tokenPattern(ASCII_LETTERS, NO_CHARACTER, NO_CHARACTER));

function tokenPattern(letters: string, unspaced: string, emoji: string): RegExp {
  const mark = `[${JOINTS}]`;
  // At the end of a token, to which it does not belong. As many as a token of the index has room for: without an end
  // to them, each of n in a row is compared with all after it.
  const possessive = `(?<!${unspaced})(?:['’][sS]){1,32}(?!${mark}?(?!${unspaced})${letters})`;
  const joint = `(?!${possessive})${mark}|${THOUSANDS_COMMA}`;
  return new RegExp(`(${letters}+(?:(?:${joint})${letters}+)*|${emoji})(?:${possessive})?`, 'gv');
}

/**
 * The tokens of a text in order, and the plain text that knows where they are written. Those of unspaced scripts that
 * touch are one. Linear in the text.
 */
export function tokensWithOffsets(text: string): { plain: FilteredText; tokens: PlainToken[] } {
  const plain = plainTextWithOffsets(text);
  const tokens: PlainToken[] = [];
  const pattern = isAscii(plain.text) ? asciiTokens() : anyTokens();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain.text); match; match = pattern.exec(plain.text)) {
    tokens.push({ token: match[1] ?? '', at: match.index });
  }
  return { plain, tokens };
}
