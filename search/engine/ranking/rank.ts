import type { Condition } from './boolean.ts';
import { phrasesIn, verdictOn } from './boolean.ts';
import type { Leaves } from './clause-weight.ts';
import type { AskedPart } from './collect.ts';
import { markDocuments, scoreDocuments } from './collect.ts';
import { boundsOf, choosePatterns, isByScore, Patterns, reaches } from './match-groups.ts';
import type { Plan } from './plan.ts';
import type { Order } from './sort-key.ts';
import type { Ranked } from './top-k.ts';

/** A question with all that was read for it. */
export interface Question {
  plan: Plan;
  order: Order;
  leaves: Leaves;
  parts: readonly AskedPart[];
}

/** The best documents of each part. */
export interface BestDocuments {
  tops: readonly (readonly Ranked[])[];
  /** how many pass in all, and how many of these have all words; at least so many when not `exact` */
  total: number;
  whole: number;
  exact: boolean;
}

/**
 * Ranks the documents of all parts and gives the best `limit` of each. First it notes which leaves each document has,
 * then it scores those documents that can be among the best by what they have. Words that are common are at first
 * looked for only where another word is; often that proves enough.
 */
export function rankParts(question: Question, limit: number): BestDocuments {
  const { plan, order, leaves } = question;
  const perhaps = plan.besides.reduce((all, word) => all | bitsIn(word), 0);
  const common = commonWords(plan, order, leaves, perhaps);
  const proven =
    common &&
    withPatterns(question, (patterns) => {
      const least = mark(question, patterns, { perhaps, later: common.bits }, limit);
      const isProven = least !== undefined && !reaches(0, common.highest, least);
      return isProven ? score(question, patterns, perhaps, limit, false) : undefined;
    });
  return (
    proven ??
    withPatterns(question, (patterns) => {
      mark(question, patterns, { perhaps, later: 0 }, limit);
      return score(question, patterns, perhaps, limit, true);
    })
  );
}

/** Leaves all rooms empty for the next question. */
function withPatterns<T>({ plan, parts }: Question, work: (patterns: Patterns) => T): T {
  const patterns = new Patterns(plan);
  try {
    return work(patterns);
  } finally {
    patterns.clear();
    for (const { scored } of parts) scored.room.clear();
  }
}

/** The first step. Gives what the last of the best is at least. */
function mark(
  { plan, order, leaves, parts }: Question,
  patterns: Patterns,
  bits: { perhaps: number; later: number },
  limit: number,
) {
  for (const asked of parts) markDocuments(plan, leaves, asked, patterns, bits);
  return choosePatterns(patterns.passing(), limit, (pattern) => boundsOf(leaves, order, pattern, bits.perhaps));
}

/** The second step. */
function score(
  { leaves, parts }: Question,
  patterns: Patterns,
  perhaps: number,
  limit: number,
  exact: boolean,
): BestDocuments {
  const passing = patterns.passing();
  const sum = (tier: number) => passing.reduce((all, each) => (each.tier >= tier ? all + each.documents : all), 0);
  const tops = parts.map((asked) => scoreDocuments(leaves, asked, patterns, perhaps, limit));
  return { tops, total: sum(0), whole: sum(1), exact };
}

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
