import type { Random } from '../../scripts/pages/random.ts';

/** Some of the things that were added, each of them with the same chance (Vitter 1985, algorithm R). */
export class Reservoir<T> {
  readonly #dice: Random;
  readonly #room: number;
  readonly #kept: T[] = [];
  #seen = 0;

  /** `room` is how many it keeps at most. */
  constructor(room: number, dice: Random) {
    this.#room = room;
    this.#dice = dice;
  }

  add(thing: T): void {
    this.#seen += 1;
    if (this.#kept.length < this.#room) this.#kept.push(thing);
    else {
      const place = this.#dice.between(0, this.#seen - 1);
      if (place < this.#room) this.#kept[place] = thing;
    }
  }

  /** One of them by lot. Throws when there is none. */
  any(): T {
    return this.#dice.pick(this.#kept);
  }
}
