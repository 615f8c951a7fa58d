import type { Plan } from './plan.ts';
import type { Verdict } from './verdicts.ts';
import { verdictOn } from './verdicts.ts';

/** The documents that have the same bits, in all parts together. */
export interface Pattern extends Verdict {
  /** how many were counted */
  documents: number;
  /** one of them may be among the best */
  isWanted: boolean;
}

/** Up to so many bits each combination has a place of its own: documents are many, and a map takes its time. */
const MOST_FEW = 16;

/** The combinations of bits that documents have. Each is judged once. */
export class Patterns {
  readonly #plan: Plan;
  readonly #few: (Pattern | undefined)[];
  readonly #others = new Map<number, Pattern>();
  readonly #passing: Pattern[] = [];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#few = new Array(2 ** Math.min(plan.leaves.length, MOST_FEW)).fill(undefined);
  }

  of(bits: number): Pattern {
    return this.#few[bits] ?? this.#others.get(bits) ?? this.#judge(bits);
  }

  /** Those that pass, of all that were asked for. */
  get passing(): readonly Pattern[] {
    return this.#passing;
  }

  #judge(bits: number): Pattern {
    const pattern: Pattern = { ...verdictOn(this.#plan, bits), documents: 0, isWanted: true };
    if (bits < this.#few.length) this.#few[bits] = pattern;
    else this.#others.set(bits, pattern);
    if (pattern.passes) this.#passing.push(pattern);
    return pattern;
  }
}
