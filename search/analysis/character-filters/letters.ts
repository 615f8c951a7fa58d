/** A character of a script written without spaces, as the source of a regular expression. */
export const UNSPACED = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]`;

/** A letter or digit of the other scripts, which makes words with its neighbours; with the flag `v`. */
export const WORD_CHARACTER = String.raw`[[\p{L}\p{N}]--${UNSPACED}]`;
