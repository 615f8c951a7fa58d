import type { Leaves } from './clause-weight.ts';
import { MOST_PRIOR } from './prior.ts';
import type { Order } from './sort-key.ts';

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
