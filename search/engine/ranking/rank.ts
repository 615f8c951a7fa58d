import type { Leaves } from './clause-weight.ts';
import type { AskedPart } from './collect.ts';
import { markDocuments, scoreDocuments } from './collect.ts';
import { bitsIn, commonWords } from './common-words.ts';
import { Patterns } from './match-groups.ts';
import type { Plan } from './plan.ts';
import { choosePatterns, reaches } from './prune-groups.ts';
import { boundsOf } from './score-bounds.ts';
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
