import { SEAM, withSeams } from './camel-case.ts';
import { plainText } from './plain-text.ts';

/** The most UTF-16 units of a token; what is longer is no word. */
const LONGEST = 64;

// Scripts that are written without spaces. Every character is a token, so that any sequence of them is found.
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;
const EACH_UNSPACED = new RegExp(UNSPACED, 'gu');

// Letters and digits, joined by single marks that also stand inside names: `gpt-4o`, `llama3.1`, `q&a`, `don't`, `x_1`.
// A seam (inner-capitals.ts) joins them too.
const TOKEN = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-.&_'’\u2010-\u2013${SEAM}][\p{L}\p{N}]+)*`, 'gu');

/**
 * The tokens of a text as search counts them: in small letters, without accents (see plainText), a name with hyphens
 * and dots as one, with seams at capitals inside, `'s` left off, at most 64 units each. Linear in the text. The tokens
 * of tokens are themselves.
 */
export function tokensOf(text: string): string[] {
  const plain = plainText(withSeams(text));
  const spaced = UNSPACED.test(plain) ? plain.replace(EACH_UNSPACED, ' $& ') : plain;
  return (spaced.match(TOKEN) ?? []).map(tidy);
}

function tidy(token: string): string {
  const own = token.replace(/['’]s$/, '');
  return own.length > LONGEST ? own.slice(0, LONGEST).replace(/[^\p{L}\p{N}]+$/u, '') : own;
}
