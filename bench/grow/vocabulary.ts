import type { Random } from '../../scripts/pages/random.ts';

/**
 * Words with the number of papers (or of other texts) that each is in, which grows by Heaps' law.
 *
 * Who draws words from what is already there draws a word as often as it is there, and so never a new one. `draw`
 * replaces a drawn word that is in `c` papers by a new one with the chance `exponent / c`. A word is then kept in
 * proportion to `c - exponent`, and new ones come at the rate `exponent · words / draws`, which is the derivative of
 * words = K · draws^exponent: the two rules of a Pitman-Yor process (Pitman and Yor 1997), whose words follow Heaps'
 * law and whose counts follow Zipf's.
 */
export class Vocabulary {
  readonly #exponent: number;
  readonly #dice: Random;
  readonly #counts = new Map<string, number>();

  constructor(exponent: number, dice: Random) {
    this.#exponent = exponent;
    this.#dice = dice;
  }

  get size(): number {
    return this.#counts.size;
  }

  /** In how many papers the word is. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** Counts a word that is in one more paper. */
  add(word: string): void {
    this.#counts.set(word, this.count(word) + 1);
  }

  /** Whether a word that was drawn gives way to a new one. */
  givesWay(word: string): boolean {
    const count = this.count(word);
    return count > 0 && this.#dice.next() < this.#exponent / count;
  }
}
