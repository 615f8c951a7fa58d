import { SEAM, withSeams } from './camel-case.ts';
import { plainText } from './plain-text.ts';
import { plainThousands } from './thousands.ts';

/** The most UTF-16 units of a token; what is longer is no word. */
const LONGEST = 64;

// Letters and digits, joined by single marks that also stand inside names: `gpt-4o`, `llama3.1`, `q&a`, `don't`, `x_1`.
// A seam (inner-capitals.ts) joins them too.
const TOKEN = new RegExp(String.raw`[\p{L}\p{N}]+(?:[-.&_'’\u2010-\u2013${SEAM}][\p{L}\p{N}]+)*`, 'gu');

/**
 * The tokens of a text as search counts them: in small letters, without accents (see plainText), a name with hyphens
 * and dots as one, with seams at capitals inside, `'s` left off, at most 64 units each. A character of an unspaced script
 * is one, so that any sequence of them is found. Linear in the text. The tokens of tokens are themselves.
 */
export function tokensOf(text: string): string[] {
  return (plainText(withSeams(text)).match(TOKEN) ?? []).map(tidy);
}

function tidy(token: string): string {
  const whole = token.length > LONGEST ? cutOff(token) : token;
  return whole.replace(/(?:['’]s)+$/, '');
}

// The cut may end a number before a `k`.
function cutOff(token: string): string {
  const start = plainThousands(token.slice(0, LONGEST)).slice(0, LONGEST);
  return start.replace(/[^\p{L}\p{N}]+$/u, '');
}
