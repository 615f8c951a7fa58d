import type { Token } from './lexer.ts';
import type { Word } from './query.ts';
import { MAX_TERMS } from './query.ts';

type Span = Pick<Token, 'from' | 'to'>;

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
