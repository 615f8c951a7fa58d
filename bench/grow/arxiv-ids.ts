import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';

// arXiv itself gave less than 33,000 numbers in any month so far (2026-08).
const FIRST = 33_000;
const CAPACITY = 67_000;
// Has no divisor in common with CAPACITY, so that every number comes once, scattered.
const STEP = 40_427;

/** Gives keys that no paper has: the month is that of a day, the numbers are scattered. */
export class ArxivIds {
  readonly #taken: { has(paperId: PaperId): boolean };
  readonly #given = new Map<string, number>();

  /** `taken` are keys that must not be given. */
  constructor(taken: { has(paperId: PaperId): boolean }) {
    this.#taken = taken;
  }

  /** A new key for a paper that came out on `day`. Throws after 67,000 in one month. */
  next(day: Day): PaperId {
    const month = `${day.slice(2, 4)}${day.slice(5, 7)}`;
    for (;;) {
      const count = this.#given.get(month) ?? 0;
      if (count === CAPACITY) throw new RangeError(`There are no more numbers in ${month}.`);
      this.#given.set(month, count + 1);
      const paperId = arxivPaperId(`${month}.${FIRST + ((count * STEP) % CAPACITY)}`);
      if (!this.#taken.has(paperId)) return paperId;
    }
  }
}
