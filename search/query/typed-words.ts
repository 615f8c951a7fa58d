import { THOUSANDS_COMMA } from '../analysis/tokenizer.ts';
import { wordVariants } from '../analysis/word-variants.ts';
import type { Word } from './query.ts';
import { MAX_TERMS } from './query.ts';

// As the tokens of search/analysis/tokenizer.ts, before normalization: `gpt-4o`, `q&a`, `1,200`.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]+`;
const WORD = new RegExp(String.raw`${LETTERS}(?:(?:[-.&_'’\u2010-\u2013]|${THOUSANDS_COMMA})${LETTERS})*`, 'gu');

// LaTeX joins words: `$n$-gram` is one.
const LATEX = /[\\${}]/;

/**
 * The words of a typed text with their variants. Words have a letter or digit and no white space. Compatibility forms
 * are what they stand for, as in the index: `㎏a` is `kga`, `４２，０００` is `42,000`.
 */
export function typedWords(text: string): Word[] {
  const found = text
    .split(/\s+/)
    .flatMap((part) => (LATEX.test(part) ? [part] : (part.normalize('NFKC').match(WORD) ?? [])));
  return found.map((typed) => ({ typed, variants: wordVariants(typed) })).filter(({ variants }) => variants.length > 0);
}

interface Span {
  from: number;
  to: number;
}

/** Limits the terms of one query to MAX_TERMS and records what was dropped. To be used once. */
export class TermBudget {
  #left = MAX_TERMS;
  #dropped: Span | undefined;

  /** From the first token of which terms were dropped to the last. */
  get dropped(): Span | undefined {
    return this.#dropped;
  }

  /** The words within the budget, which counts the longest variant of each; the last may be shortened. */
  words(words: readonly Word[], at: Span): Word[] {
    return words.flatMap((word) => {
      const granted = this.#take(Math.max(...word.variants.map((terms) => terms.length)), at);
      return granted > 0 ? [{ ...word, variants: word.variants.map((terms) => terms.slice(0, granted)) }] : [];
    });
  }

  /** The terms of a phrase within the budget. */
  terms(terms: readonly string[], at: Span): string[] {
    return terms.slice(0, this.#take(terms.length, at));
  }

  #take(count: number, { from, to }: Span): number {
    const granted = Math.min(count, this.#left);
    this.#left -= granted;
    if (granted < count) this.#dropped = { from: this.#dropped?.from ?? from, to };
    return granted;
  }
}
