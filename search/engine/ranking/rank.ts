import type { PaperId } from '../../../papers/paper-id.ts';
import { bitsIn, EVERYTHING, evaluate, phrasesIn } from './boolean.ts';
import type { Collected, DeferredClauses } from './collect.ts';
import { collect } from './collect.ts';
import { keyBounds } from './match-groups.ts';
import type { PreparedSearch } from './searcher.ts';
import { isByScore } from './sort-key.ts';
import type { ScoredDocument } from './top-k.ts';

/** A paper that matches. */
export interface RankedPaper extends Omit<ScoredDocument, 'doc'> {
  paperId: PaperId;
}

/** The best papers for a query. */
export interface BestPapers {
  papers: RankedPaper[];
  /** number of papers that match; a lower bound when not `exact` */
  total: number;
  /** number of these that have all words */
  whole: number;
  exact: boolean;
}

/**
 * The best `limit` papers of all segments. Frequent terms are at first matched only where another term is; often that
 * proves enough.
 */
export async function rank(search: PreparedSearch, limit: number): Promise<BestPapers> {
  const deferred = deferrableClauses(search);
  const collected = (deferred && collect(search, limit, deferred)) ?? collect(search, limit);
  return { ...collected, papers: await bestPapers(search, collected, limit) };
}

/** The clauses of frequent terms in a query by relevance that has other words too; undefined when there are none. */
export function deferrableClauses({ plan, order, clauses }: PreparedSearch): DeferredClauses | undefined {
  if (!isByScore(order) || plan.likeBit !== undefined || phrasesIn(plan.must).length > 0) return undefined;
  const frequent = clauses.reduce((all, clause, bit) => (clause?.isFrequent ? all | (1 << bit) : all), 0);
  const bits = frequent & ~plan.optionalBits;
  const words = plan.should.reduce((all, word) => all | bitsIn(word), 0);
  if (bits === 0 || (words & ~bits) === 0) return undefined;
  // Where frequent terms alone can be all words, having all words proves nothing.
  if (evaluate({ ...plan, must: EVERYTHING }, bits).tier > 0) return undefined;
  // Every frequent term may multiply the score, required ones too.
  const all = { counted: bits, quality: countBits(bits) };
  return { bits, highest: keyBounds(clauses, order, all, plan.optionalBits).highest };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

async function bestPapers(search: PreparedSearch, { tops }: Collected, limit: number): Promise<RankedPaper[]> {
  const all = tops.flatMap((top, ordinal) => top.map((document) => ({ document, ordinal })));
  all.sort((a, b) => compareRanks(a.document, b.document));
  // Documents that rank like the last one may come before it by their keys.
  const last = all[limit - 1]?.document;
  const end = last ? all.findLastIndex(({ document }) => compareRanks(document, last) === 0) + 1 : all.length;
  const chosen = all.slice(0, end);
  const named = await Promise.all(
    search.segments.map(async ({ scorer: { reader }, ordinal }): Promise<RankedPaper[]> => {
      const own = chosen.filter((each) => each.ordinal === ordinal).map(({ document }) => document);
      const ids = own.length > 0 ? await reader.ids(own.map(({ doc }) => doc)) : [];
      return own.map(({ doc: _, ...ranked }, i) => ({ ...ranked, paperId: ids[i] ?? '' }));
    }),
  );
  const papers = named.flat().sort((a, b) => compareRanks(a, b) || (a.paperId < b.paperId ? -1 : 1));
  return papers.slice(0, limit);
}

/** Best first; 0 for those that only their keys tell apart. */
function compareRanks(a: Pick<ScoredDocument, 'tier' | 'key'>, b: Pick<ScoredDocument, 'tier' | 'key'>): number {
  return b.tier - a.tier || (a.key === b.key ? 0 : a.key > b.key ? -1 : 1);
}
