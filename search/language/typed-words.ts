import { wordWays } from '../terms/word-ways.ts';
import type { Word } from './query.ts';

// Letters and digits with what joins them inside of a name, as in search/terms/tokens.ts: `gpt-4o`, `q&a`.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-.&_'’\u2010-\u2013][\p{L}\p{M}\p{N}]+)*/gu;

// What LaTeX joins is one word: `$n$-gram`.
const LATEX = /[\\${}]/;

/** The words of a text without white space. What holds no letter or digit is none. */
export function typedWords(text: string): Word[] {
  const found = LATEX.test(text) ? [text] : (text.match(WORD) ?? []);
  return found.map((typed) => ({ typed, ways: wordWays(typed) })).filter(({ ways }) => ways.length > 0);
}
