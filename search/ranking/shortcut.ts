import type { Condition } from './condition.ts';
import { phrasesIn } from './condition.ts';
import type { Order } from './order.ts';
import type { Plan } from './plan.ts';
import { MOST_PRIOR } from './prior.ts';
import type { Ranked } from './top-documents.ts';
import { Verdicts } from './verdicts.ts';

/** A way to find the best papers without scoring the common words of a query everywhere. */
export interface Shortcut {
  /** the bits of the words that are not common: papers that have none of them are not looked at */
  bits: readonly number[];
  /** Whether no paper that was not looked at can be among these, the best `limit` of those that were. */
  isProven(
    best: readonly Pick<Ranked, 'tier' | 'value'>[],
    limit: number,
    highest: ReadonlyMap<number, number>,
  ): boolean;
}

/**
 * The shortcut that a query allows, if it is ordered by relevance and has words of both kinds. `common` has the bits of
 * the common words. What was not looked at has common words alone, so its score is at most their highest scores
 * together, times how many they are, times the prior.
 */
export function shortcutFor(plan: Plan, order: Order, common: ReadonlyMap<number, unknown>): Shortcut | undefined {
  if (common.size === 0 || (order !== 'mixed' && order !== 'relevance') || plan.near !== undefined) return undefined;
  if (phrasesIn(plan.where).length > 0) return undefined;
  const bits = plan.words.flatMap(bitsIn).filter((bit) => !common.has(bit));
  const all = [...common.keys()].reduce((sum, bit) => sum | (1 << bit), 0);
  const words = plan.words.map((word) => bitsIn(word).filter((bit) => common.has(bit)));
  // Where common words alone can be all words, nothing is proven by having all of them.
  if (bits.length === 0 || new Verdicts({ ...plan, where: EVERYWHERE }).of(all).tier > 0) return undefined;
  return {
    bits,
    isProven(best, limit, highest) {
      const last = best[limit - 1];
      if (!last) return false;
      if (last.tier > 0) return true;
      const sum = [...highest.values()].reduce((most, each) => most + each, 0);
      const quality = Math.max(1, new Set(words.flat()).size);
      return last.value >= sum * quality * (order === 'mixed' ? MOST_PRIOR : 1);
    },
  };
}

const EVERYWHERE: Condition = { is: 'all', of: [] };

function bitsIn(condition: Condition): number[] {
  switch (condition.is) {
    case 'bit':
      return [condition.bit];
    case 'all':
    case 'any':
      return condition.of.flatMap(bitsIn);
    default:
      return [];
  }
}
