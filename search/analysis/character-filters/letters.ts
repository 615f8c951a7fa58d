/** A character of a script written without spaces, as the source of a regular expression. */
export const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;

/** A letter or digit of the other scripts, which makes words with its neighbours; with the flag `v`. */
export const WORD_CHARACTER = String.raw`[[\p{L}\p{N}]--${UNSPACED}]`;

/**
 * The letters and digits of ASCII, as the source of a class. Patterns are made for it alone too: the classes of Unicode
 * take milliseconds to compile, for which the first search after a wake would wait.
 */
export const ASCII_LETTERS = '[A-Za-z0-9]';
/** A class that nothing is in. */
export const NO_CHARACTER = '[]';

const ASCII = /^[\0-\x7f]*$/;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}
