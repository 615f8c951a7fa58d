import type { Random } from '../../scripts/pages/random.ts';
import { Reservoir } from './reservoir.ts';
import type { Source } from './source.ts';

const CAPACITY = 30_000;
const CANDIDATES = 24;

/** The papers that new ones are made of: 30,000 at most, drawn from all so far. */
export class Pool {
  readonly #sources: Reservoir<Source>;

  constructor(dice: Random) {
    this.#sources = new Reservoir(CAPACITY, dice);
  }

  add(source: Source): void {
    this.#sources.add(source);
  }

  any(): Source {
    return this.#sources.any();
  }

  /** `count` papers that have more keywords in common with this one than others: the best of two dozen. */
  near({ keywords }: Source, count: number): Source[] {
    const own = new Set(keywords);
    const drawn = Array.from({ length: CANDIDATES }, () => {
      const source = this.any();
      return { source, shared: source.keywords.filter((keyword) => own.has(keyword)).length };
    });
    return drawn
      .sort((a, b) => b.shared - a.shared)
      .slice(0, count)
      .map(({ source }) => source);
  }
}
