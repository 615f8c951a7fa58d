import type { GroupMatch } from './boolean.ts';
import { evaluate } from './boolean.ts';
import type { ClauseWeights } from './clause-weight.ts';
import type { Plan } from './plan.ts';
import type { Order } from './sort-key.ts';
import { isByScore, MAX_PRIOR } from './sort-key.ts';

/** The documents that have the same bits, in all segments together. */
export interface MatchGroup extends GroupMatch {
  /** number of documents */
  documents: number;
  /** one of them may be among the best */
  isCompetitive: boolean;
}

// Groups of lower bits are found by array: documents are many, and a map lookup for each costs too much.
const ARRAY_SIZE = 2 ** 16;

// The number of the group with these bits, from 1. One for all queries, because allocating it takes longer than most
// queries; whoever uses it leaves it empty.
const NUMBERS = new Uint32Array(ARRAY_SIZE);

/**
 * Groups documents by their bits. Each group is evaluated once, and has a number from 1. One at a time may be in use,
 * until its `clear`.
 */
export class MatchGroups {
  readonly #plan: Plan;
  // No group has the number 0.
  readonly #groups: (MatchGroup | undefined)[] = [undefined];
  readonly #bits: number[] = [0];
  readonly #inArray: number[] = [];
  readonly #others = new Map<number, number>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** The number of the group with these bits. */
  numberOf(bits: number): number {
    const number = bits < ARRAY_SIZE ? (NUMBERS[bits] as number) : (this.#others.get(bits) ?? 0);
    return number > 0 ? number : this.#add(bits);
  }

  /** The group with a number that `numberOf` gave. */
  at(number: number): MatchGroup {
    return this.#groups[number] as MatchGroup;
  }

  /** The bits of the group with this number. */
  bitsOf(number: number): number {
    return this.#bits[number] as number;
  }

  /** The groups that match, of all that were asked for. */
  matching(): MatchGroup[] {
    return this.#groups.flatMap((group) => (group?.matches ? group : []));
  }

  /** Empties what is shared with the next query. */
  clear(): void {
    for (const bits of this.#inArray) NUMBERS[bits] = 0;
  }

  #add(bits: number): number {
    const group: MatchGroup = { ...evaluate(this.#plan, bits), documents: 0, isCompetitive: true };
    const number = this.#groups.push(group) - 1;
    this.#bits.push(bits);
    if (bits < ARRAY_SIZE) {
      this.#inArray.push(bits);
      NUMBERS[bits] = number;
    } else this.#others.set(bits, number);
    return number;
  }
}

/** What the last of the best is at least: its tier, and its sort key within the tier. */
export interface Threshold {
  tier: number;
  key: number;
}

/**
 * Marks the groups whose documents can be among the best `limit`, from their bits alone: where enough documents of
 * other groups are surely better, none of a group need be scored. Returns the threshold, or undefined when fewer than
 * `limit` documents match.
 */
export function pruneGroups(
  groups: readonly MatchGroup[],
  limit: number,
  boundsOf: (group: MatchGroup) => KeyBounds,
): Threshold | undefined {
  const bounded = groups.map((group) => ({ group, ...boundsOf(group) }));
  bounded.sort((a, b) => b.group.tier - a.group.tier || compareNumbers(b.lowest, a.lowest));
  let documents = 0;
  const last = bounded.find(({ group }) => {
    documents += group.documents;
    return documents >= limit;
  });
  if (!last) return undefined;
  const threshold = { tier: last.group.tier, key: last.lowest };
  for (const { group, highest } of bounded) group.isCompetitive = isCompetitive(group.tier, highest, threshold);
  return threshold;
}

/** Whether a document of this tier, with a sort key up to `highest`, can reach the threshold. */
export function isCompetitive(tier: number, highest: number, threshold: Threshold): boolean {
  return tier === threshold.tier ? highest >= threshold.key : tier > threshold.tier;
}

// Infinite ones have no difference.
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Bounds of the sort key of a document, as far as its bits tell. */
export interface KeyBounds {
  lowest: number;
  highest: number;
}

const UNBOUNDED: KeyBounds = { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY };

// Sums of the same numbers in another order differ by less.
const ROUNDING = 1 + 1e-9;

/**
 * Bounds of the sort keys of documents for which the clauses with the bits `counted` count, times `quality`; clauses of
 * `optionalBits` may count too. Orders that do not go by the score have no bounds.
 */
export function keyBounds(
  clauses: ClauseWeights,
  order: Order,
  { counted, quality }: { counted: number; quality: number },
  optionalBits: number,
): KeyBounds {
  if (!isByScore(order)) return UNBOUNDED;
  let lowest = 0;
  let highest = 0;
  for (const [bit, clause] of clauses.entries()) {
    if (!clause) continue;
    if (counted & (1 << bit)) lowest += clause.lowest;
    if ((counted | optionalBits) & (1 << bit)) highest += clause.highest;
  }
  const factor = quality * (order === 'mixed' ? MAX_PRIOR : 1) * ROUNDING;
  return { lowest: lowest * quality, highest: highest * factor };
}
