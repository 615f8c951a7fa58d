import type { Word } from './query.ts';
import { MOST_TERMS } from './query.ts';

interface Span {
  from: number;
  to: number;
}

/** Gives out the terms of a query, as many as one may ask for, and knows what was left over. */
export class TermBudget {
  #room = MOST_TERMS;
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
