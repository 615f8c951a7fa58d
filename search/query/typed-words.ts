import { THOUSANDS_COMMA } from '../analysis/thousands.ts';
import { wordVariants } from '../analysis/word-variants.ts';
import type { Word } from './query.ts';

// Letters and digits with what joins them inside of a name, as in search/analysis/tokenizer.ts: `gpt-4o`, `q&a`, `1,200`.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]+`;
const WORD = new RegExp(String.raw`${LETTERS}(?:(?:[-.&_'’\u2010-\u2013]|${THOUSANDS_COMMA})${LETTERS})*`, 'gu');

// What LaTeX joins is one word: `$n$-gram`.
const LATEX = /[\\${}]/;

/** The words of a text, which never hold white space. What holds no letter or digit is none. */
export function typedWords(text: string): Word[] {
  const found = text.split(/\s+/).flatMap((piece) => (LATEX.test(piece) ? [piece] : (piece.match(WORD) ?? [])));
  return found.map((typed) => ({ typed, variants: wordVariants(typed) })).filter(({ variants }) => variants.length > 0);
}
