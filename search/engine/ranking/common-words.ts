import type { Condition } from './boolean.ts';
import { phrasesIn } from './boolean.ts';
import type { Leaves } from './clause-weight.ts';
import { verdictOn } from './group-match.ts';
import type { Plan } from './plan.ts';
import { boundsOf, isByScore } from './score-bounds.ts';
import type { Order } from './sort-key.ts';

/** Common words that need not be looked for everywhere, as long as the best are better than what has only these. */
export interface CommonWords {
  bits: number;
  /** what a paper that has no other word is worth at most; it never has all words */
  highest: number;
}

/**
 * The common words of a query that is ordered by relevance and has others besides. `perhaps` are the bits of words that
 * only add to the score.
 */
export function commonWords(plan: Plan, order: Order, leaves: Leaves, perhaps: number): CommonWords | undefined {
  if (!isByScore(order) || plan.near !== undefined || phrasesIn(plan.must).length > 0) return undefined;
  const bits = leaves.reduce((all, leaf, bit) => (leaf?.isCommon ? all | (1 << bit) : all), 0) & ~perhaps;
  const words = plan.words.reduce((all, word) => all | bitsIn(word), 0);
  if (bits === 0 || (words & ~bits) === 0) return undefined;
  // Where common words alone can be all words, nothing is proven by having all of them.
  if (verdictOn({ ...plan, must: EVERYWHERE }, bits).tier > 0) return undefined;
  // Those that must be there multiply as well as those that may.
  return { bits, highest: boundsOf(leaves, order, { counted: bits, quality: countBits(bits) }, perhaps).highest };
}

const EVERYWHERE: Condition = { is: 'all', of: [] };

/** The bits that a condition looks at, outside of phrases and of what must not be. */
export function bitsIn(condition: Condition): number {
  switch (condition.is) {
    case 'bit':
      return 1 << condition.bit;
    case 'all':
    case 'any':
      return condition.of.reduce((all, each) => all | bitsIn(each), 0);
    default:
      return 0;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
