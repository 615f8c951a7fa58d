import { THOUSANDS_COMMA } from '../analysis/tokenizer.ts';
import { wordVariants } from '../analysis/word-variants.ts';
import type { Word } from './query.ts';
import { MAX_TERMS } from './query.ts';

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

interface Span {
  from: number;
  to: number;
}

/** Gives out the terms of a query, as many as one may ask for, and knows what was left over. */
export class TermBudget {
  #room = MAX_TERMS;
  #left: Span | undefined;

  /** From the first piece of text that was left out or shortened to the last. */
  get left(): Span | undefined {
    return this.#left;
  }

  words(words: readonly Word[], at: Span): Word[] {
    return words.flatMap((word) => {
      const room = this.#take(Math.max(...word.variants.map((way) => way.length)), at);
      return room > 0 ? [{ ...word, variants: word.variants.map((way) => way.slice(0, room)) }] : [];
    });
  }

  terms(terms: readonly string[], at: Span): string[] {
    return terms.slice(0, this.#take(terms.length, at));
  }

  #take(wanted: number, { from, to }: Span): number {
    const given = Math.min(wanted, this.#room);
    this.#room -= given;
    if (given < wanted) this.#left = { from: this.#left?.from ?? from, to };
    return given;
  }
}
