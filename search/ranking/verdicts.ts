import { FAILS, holds } from './condition.ts';
import type { Plan } from './plan.ts';

/** What the bits of a document say of it. */
export interface Verdict {
  passes: boolean;
  /** the leaves that count towards its score */
  counted: number;
  /** by how much MiniSearch multiplies: the different terms of the query that matched, at least 1 */
  quality: number;
  /** 1 when it has all words */
  tier: number;
}

const MOST_FEW = 12;

const NO: Verdict = { passes: false, counted: 0, quality: 1, tier: 0 };

/** Judges documents by their bits; documents with the same bits are judged once. */
export class Verdicts {
  readonly #plan: Plan;
  readonly #known = new Map<number, Verdict>();
  /** the same by the bits, where there are few enough of them: documents are many, and a map takes its time */
  readonly #few: (Verdict | undefined)[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#few = new Array(2 ** Math.min(plan.leaves.length, MOST_FEW)).fill(undefined);
  }

  /** The verdict while phrases are taken to stand together wherever that lets a document pass. */
  of(bits: number): Verdict {
    const few = this.#few[bits];
    if (few) return few;
    const known = this.#known.get(bits) ?? this.#judge(bits);
    if (bits >= 0 && bits < this.#few.length) this.#few[bits] = known;
    else this.#known.set(bits, known);
    return known;
  }

  #judge(bits: number): Verdict {
    const { where, words, besides, near } = this.#plan;
    let counted = holds(
      where,
      bits,
      () => true,
      () => false,
    );
    if (counted === FAILS) return NO;
    const nearBit = near === undefined ? 0 : bits & (1 << near);
    let there = 0;
    for (const word of words) {
      const found = holds(
        word,
        bits,
        () => true,
        () => false,
      );
      if (found === FAILS) continue;
      there++;
      counted |= found;
    }
    if (words.length > 0 ? there === 0 : near !== undefined && nearBit === 0) return NO;
    for (const word of besides)
      counted |= Math.max(
        0,
        holds(
          word,
          bits,
          () => true,
          () => false,
        ),
      );
    counted |= nearBit;
    return { passes: true, counted, quality: this.#quality(counted), tier: there === words.length ? 1 : 0 };
  }

  #quality(counted: number): number {
    const sources = new Set(this.#plan.sources.filter((source, bit) => source !== undefined && counted & (1 << bit)));
    return Math.max(1, sources.size);
  }
}
