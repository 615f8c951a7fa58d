import type { Verdict } from './group-match.ts';
import { verdictOn } from './group-match.ts';
import type { Plan } from './plan.ts';

/** The documents that have the same bits, in all parts together. */
export interface Pattern extends Verdict {
  /** how many were counted */
  documents: number;
  /** one of them may be among the best */
  isWanted: boolean;
}

/** Below so much each combination has a place of its own: documents are many, and a map takes its time. */
const FEW = 2 ** 16;

// The number of the pattern with these bits, from 1. One for all, since making it for each question takes longer than
// many a question; who uses it leaves it empty.
const NUMBERS = new Uint32Array(FEW);

/** The combinations of bits that documents have. Each is judged once. Nothing else may be asked until `clear`. */
export class Patterns {
  readonly #plan: Plan;
  /** by number; nothing has the number 0 */
  readonly #patterns: (Pattern | undefined)[] = [undefined];
  readonly #few: number[] = [];
  readonly #others = new Map<number, Pattern>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  of(bits: number): Pattern {
    return this.#patterns[bits < FEW ? (NUMBERS[bits] as number) : 0] ?? this.#others.get(bits) ?? this.#judge(bits);
  }

  /** Those that pass, of all that were asked for. */
  passing(): Pattern[] {
    const all = [...this.#patterns, ...this.#others.values()];
    return all.flatMap((pattern) => (pattern?.passes ? pattern : []));
  }

  /** Makes room for the next. */
  clear(): void {
    for (const bits of this.#few) NUMBERS[bits] = 0;
  }

  #judge(bits: number): Pattern {
    const pattern: Pattern = { ...verdictOn(this.#plan, bits), documents: 0, isWanted: true };
    if (bits < FEW) {
      this.#few.push(bits);
      NUMBERS[bits] = this.#patterns.push(pattern) - 1;
    } else this.#others.set(bits, pattern);
    return pattern;
  }
}
