import type { Random } from '../../scripts/pages/random.ts';

/** A uniform sample of the values that were added (Vitter 1985, algorithm R). */
export class Reservoir<T> {
  readonly #dice: Random;
  readonly #capacity: number;
  readonly #kept: T[] = [];
  #seen = 0;

  /** `capacity` is how many it keeps at most. */
  constructor(capacity: number, dice: Random) {
    this.#capacity = capacity;
    this.#dice = dice;
  }

  add(thing: T): void {
    this.#seen += 1;
    if (this.#kept.length < this.#capacity) this.#kept.push(thing);
    else {
      const place = this.#dice.between(0, this.#seen - 1);
      if (place < this.#capacity) this.#kept[place] = thing;
    }
  }

  /** One of them by lot. Throws when there is none. */
  any(): T {
    return this.#dice.pick(this.#kept);
  }
}
