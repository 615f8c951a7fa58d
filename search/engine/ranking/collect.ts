import { EVERYTHING, evaluate, requiresAny } from './boolean.ts';
import { passes } from './column-filter.ts';
import type { MatchGroup } from './match-groups.ts';
import { isCompetitive, keyBounds, MatchGroups, pruneGroups } from './match-groups.ts';
import type { Plan } from './plan.ts';
import type { PreparedSearch, SegmentSearch } from './searcher.ts';
import type { ScoredDocument } from './top-k.ts';
import { TopK } from './top-k.ts';

/** Clauses that are not matched everywhere, as long as the best documents are better than what has only these. */
export interface DeferredClauses {
  bits: number;
  /** the upper bound of the sort key of a document that matches no other clause; such a document is in tier 0 */
  highest: number;
}

/** The best documents of each segment. */
export interface Collected {
  /** by ordinal of the segment, best first */
  tops: readonly (readonly ScoredDocument[])[];
  /** number of documents that match, and of those in tier 1; lower bounds when not `exact` */
  total: number;
  whole: number;
  exact: boolean;
}

/**
 * The best `limit` documents of each segment, in two steps: first each document gets the bits of the clauses that it
 * matches, and documents are counted by their bits; then only documents of groups that can be among the best are
 * scored. With `deferred` it returns undefined where a document that has only these clauses could be among the best.
 */
export function collect(search: PreparedSearch, limit: number): Collected;
export function collect(search: PreparedSearch, limit: number, deferred: DeferredClauses): Collected | undefined;
export function collect(search: PreparedSearch, limit: number, deferred?: DeferredClauses): Collected | undefined {
  const { plan, order, clauses, segments } = search;
  const { optionalBits } = plan;
  const deferredBits = deferred?.bits ?? 0;
  const groups = new MatchGroups(plan);
  try {
    for (const segment of segments) {
      const { scorer, ordinal } = segment;
      for (const [bit, clause] of clauses.entries()) {
        if (clause && ~(optionalBits | deferredBits) & (1 << bit)) scorer.match(clause, bit, ordinal, 'all');
      }
      if (!requiresClause(plan)) scorer.matchAll();
      for (const [bit, clause] of clauses.entries()) {
        if (clause && deferredBits & (1 << bit)) scorer.match(clause, bit, ordinal, 'candidates');
      }
      search.titles?.find(scorer.reader, ordinal, hasAllWords(plan, scorer.accumulator), (doc, place) =>
        scorer.accumulator.markOne(doc, plan.titleBits[place]),
      );
      keepMatching(plan, segment, groups);
    }
    const matching = groups.matching();
    const threshold = pruneGroups(matching, limit, (group) => keyBounds(clauses, order, group, optionalBits));
    if (deferred && (!threshold || isCompetitive(0, deferred.highest, threshold))) return undefined;
    const count = (tier: number) => matching.reduce((sum, each) => (each.tier >= tier ? sum + each.documents : sum), 0);
    const tops = segments.map((segment) => scoreCompetitive(search, segment, groups, limit));
    return { tops, total: count(0), whole: count(1), exact: !deferred };
  } finally {
    groups.clear();
    for (const { scorer } of segments) scorer.accumulator.clear();
  }
}

/** Whether only documents with some clause's bit can match, so that the others are no candidates. */
function requiresClause({ clauses, should, must, likeBit }: Plan): boolean {
  const all = clauses.reduce((bits, clause, bit) => (clause ? bits | (1 << bit) : bits), 0);
  return should.length > 0 || likeBit !== undefined || requiresAny(must, all);
}

/** Whether a document has all words, by the bits of clauses alone. */
function hasAllWords(plan: Plan, { bits }: SegmentSearch['scorer']['accumulator']): (doc: number) => boolean {
  const known = new Map<number, boolean>();
  const words = { ...plan, must: EVERYTHING };
  return (doc) => {
    const own = bits[doc] as number;
    const has = known.get(own) ?? (own !== 0 && evaluate(words, own).tier > 0);
    known.set(own, has);
    return has;
  };
}

/** Removes the candidates that do not match, and counts the others in their groups. */
function keepMatching(plan: Plan, { scorer, columns, excluded }: SegmentSearch, groups: MatchGroups): void {
  const { reader, accumulator } = scorer;
  const { bits, candidates, groupNumbers, size } = accumulator;
  const hasDeleted = reader.deleted.count > 0;
  const [hasFilters, hasBitFilters] = [plan.filters.length > 0, plan.bitFilters.length > 0];
  // Documents that follow each other are mostly of one group.
  let [last, number] = [-1, 0];
  let group: MatchGroup | undefined;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const doc = candidates[i] as number;
    const before = bits[doc] as number;
    let own = before;
    const isGone =
      doc === excluded ||
      (hasDeleted && reader.deleted.has(doc)) ||
      (hasFilters && !plan.filters.every((filter) => passes(filter, columns, doc)));
    if (isGone) {
      bits[doc] = 0;
      continue;
    }
    if (hasBitFilters) own |= filterBits(plan, columns, doc);
    if (own !== last || !group) {
      last = own;
      number = groups.numberOf(own);
      group = groups.at(number);
    }
    if (!group.matches) {
      bits[doc] = 0;
      continue;
    }
    group.documents++;
    if (own !== before) bits[doc] = own;
    groupNumbers[kept] = number;
    candidates[kept++] = doc;
  }
  accumulator.size = kept;
}

function filterBits({ bitFilters }: Plan, columns: SegmentSearch['columns'], doc: number): number {
  return bitFilters.reduce(
    (bits, filter, bit) => (filter && passes(filter, columns, doc) ? bits | (1 << bit) : bits),
    0,
  );
}

/** Scores the candidates of competitive groups, and returns the best. */
function scoreCompetitive(
  { plan, clauses }: PreparedSearch,
  { scorer, ordinal, sortKey }: SegmentSearch,
  groups: MatchGroups,
  limit: number,
): ScoredDocument[] {
  const { accumulator } = scorer;
  keepCompetitive(accumulator, groups);
  for (const [bit, clause] of clauses.entries()) {
    // A boost adds to the score whatever else counts.
    const own = 1 << bit;
    if (clause) scorer.score(clause, bit, ordinal, plan.optionalBits & own ? ~0 : own);
  }
  const top = new TopK(limit);
  const { candidates, groupNumbers, scores, size } = accumulator;
  for (let i = 0; i < size; i++) {
    const doc = candidates[i] as number;
    const number = groupNumbers[i] as number;
    const { tier, quality } = groups.at(number);
    const score = (scores[doc] as number) * quality;
    // The prior costs more than all else here, and most documents are too far down for it.
    if (!top.accepts(tier, sortKey.upperBound(score), doc)) continue;
    if (!top.accepts(tier, sortKey.closeBound(doc, score), doc)) continue;
    const key = sortKey.key(doc, score);
    if (top.accepts(tier, key, doc)) top.add({ doc, bits: groups.bitsOf(number), tier, key, score });
  }
  return top.sorted();
}

// Where fewer of the candidates than one in four are left, setting all to zero costs less than each of the others.
const FEW = 0.25;

/** Removes the candidates that are not competitive, and gives the others the bits that count. */
function keepCompetitive(accumulator: SegmentSearch['scorer']['accumulator'], groups: MatchGroups): void {
  const { bits, candidates, groupNumbers, size } = accumulator;
  let left = 0;
  for (let i = 0; i < size; i++) if (groups.at(groupNumbers[i] as number).isCompetitive) left++;
  const isFew = left < size * FEW && size > bits.length * FEW;
  if (isFew) bits.fill(0);
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const number = groupNumbers[i] as number;
    const group = groups.at(number);
    if (group.isCompetitive) {
      const doc = candidates[i] as number;
      bits[doc] = group.counted;
      groupNumbers[kept] = number;
      candidates[kept++] = doc;
    } else if (!isFew) bits[candidates[i] as number] = 0;
  }
  accumulator.size = kept;
}
