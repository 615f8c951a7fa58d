import type { Verdict } from './boolean.ts';
import { verdictOn } from './boolean.ts';
import type { Leaves } from './clause-weight.ts';
import type { Plan } from './plan.ts';
import type { Order } from './sort-key.ts';
import { MOST_PRIOR } from './sort-key.ts';

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

/** What the last of the best is at least: a tier, and a worth within it. */
export interface Least {
  tier: number;
  worth: number;
}

/**
 * Marks the patterns whose documents can be among the best `limit`, from what their bits say alone: where enough
 * documents of others are surely better, none of a pattern need be scored. Gives what the last of the best is at least;
 * undefined where there are not so many.
 */
export function choosePatterns(
  patterns: readonly Pattern[],
  limit: number,
  boundsOf: (pattern: Pattern) => Bounds,
): Least | undefined {
  const rated = patterns.map((pattern) => ({ pattern, ...boundsOf(pattern) }));
  rated.sort((a, b) => b.pattern.tier - a.pattern.tier || compareNumbers(b.lowest, a.lowest));
  let documents = 0;
  const last = rated.find(({ pattern }) => {
    documents += pattern.documents;
    return documents >= limit;
  });
  if (!last) return undefined;
  const least = { tier: last.pattern.tier, worth: last.lowest };
  for (const { pattern, highest } of rated) pattern.isWanted = reaches(pattern.tier, highest, least);
  return least;
}

/** Whether something of this tier, and worth at most so much, can be as good. */
export function reaches(tier: number, highest: number, least: Least): boolean {
  return tier === least.tier ? highest >= least.worth : tier > least.tier;
}

// Infinite ones have no difference.
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a document is worth in the order of an answer, at least and at most, as far as is known from its bits. */
export interface Bounds {
  lowest: number;
  highest: number;
}

const UNKNOWN: Bounds = { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY };

// Sums of the same numbers in another order differ by less.
const ROUNDING = 1 + 1e-9;

/**
 * The worth of documents for which the leaves with these bits count, times `quality`; those of `perhaps` may count as
 * well. Nothing is known of orders that do not go by the score.
 */
export function boundsOf(
  leaves: Leaves,
  order: Order,
  { counted, quality }: { counted: number; quality: number },
  perhaps: number,
): Bounds {
  if (!isByScore(order)) return UNKNOWN;
  let lowest = 0;
  let highest = 0;
  for (const [bit, leaf] of leaves.entries()) {
    if (!leaf) continue;
    if (counted & (1 << bit)) lowest += leaf.lowest;
    if ((counted | perhaps) & (1 << bit)) highest += leaf.highest;
  }
  const most = quality * (order === 'mixed' ? MOST_PRIOR : 1) * ROUNDING;
  return { lowest: lowest * quality, highest: highest * most };
}

/** Whether an answer is ordered by the scores. */
export function isByScore(order: Order): boolean {
  return order === 'mixed' || order === 'relevance';
}
