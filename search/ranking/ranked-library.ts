import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperColumn } from '../columns.ts';
import type { Query } from '../language/query.ts';
import type { IndexPart } from '../parts/index-part.ts';
import type { Leaf } from '../scoring/leaf.ts';
import { LeafCache } from '../scoring/leaf-cache.ts';
import type { PartScores } from '../scoring/part-scores.ts';
import { ScoredPart, scoreLeaves } from '../scoring/score-leaves.ts';
import type { Statistics } from '../scoring/statistics.ts';
import { statisticsOf } from '../scoring/statistics.ts';
import type { Condition } from './condition.ts';
import type { LoadedColumns } from './document-test.ts';
import { columnOf } from './document-test.ts';
import { nearLeaf } from './near.ts';
import type { Order } from './order.ts';
import { columnsFor, orderOf, worthIn } from './order.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { PartRanking } from './rank-part.ts';
import { RankingRoom, rankPart } from './rank-part.ts';
import type { Ranked } from './top-documents.ts';

/** A paper that passed. */
export interface RankedPaper extends Omit<Ranked, 'doc'> {
  paperId: PaperId;
}

/** A query with all that is needed to rank for it. */
export interface Ranking {
  plan: Plan;
  /** The best papers, how many pass in all, and how many of these have all words. */
  best(limit: number): Promise<{ papers: RankedPaper[]; total: number; whole: number }>;
}

interface Member {
  scored: ScoredPart;
  room: RankingRoom;
}

/** The parts of the index at one moment, with what is kept of them between questions. */
export class RankedLibrary {
  readonly #members: readonly Member[];
  readonly #statistics: Statistics;
  readonly #cache: LeafCache;

  /** `keep` is how many bytes of scores may be kept. */
  constructor(parts: readonly IndexPart[], keep: number) {
    this.#members = parts.map((part) => ({ scored: new ScoredPart(part), room: new RankingRoom(part.size) }));
    this.#statistics = statisticsOf(parts);
    this.#cache = new LeafCache(keep);
  }

  get size(): number {
    return this.#statistics.documents;
  }

  /** Scores what a query asks for. `like` is the paper that `near:` names; `now` in minutes since 1970. */
  async ask(query: Query, like: Paper | undefined, now: number): Promise<Ranking> {
    const parts = this.#members.map(({ scored }) => scored.part);
    const plan = planOf(query, like && (await nearLeaf(like, parts, this.#statistics)));
    const order = orderOf(plan, isScored(plan));
    const [scores, columns, without] = await Promise.all([
      this.#leafScores(plan.leaves),
      Promise.all(parts.map((part) => loadColumns(part, plan, order))),
      Promise.all(parts.map((part) => docOf(part, query.near))),
    ]);
    const best = async (limit: number) => {
      const rankings = this.#members.map(({ scored: { part }, room }, i) => {
        const here = columns[i] ?? { columns: {} };
        const found = scores.map((leaf) => leaf?.[i]);
        const worth = worthIn(order, here, plan, now);
        return rankPart(part, room, plan, found, here, worth, limit, without[i]);
      });
      return joined(parts, rankings, limit);
    };
    return { plan, best };
  }

  async #leafScores(leaves: readonly (Leaf | undefined)[]): Promise<(readonly PartScores[] | undefined)[]> {
    const scores = leaves.map((leaf) => leaf && this.#cache.get(leaf.name));
    const missing = new Map(leaves.flatMap((leaf, bit) => (leaf && !scores[bit] ? [[leaf.name, leaf]] : [])));
    if (missing.size === 0) return scores;
    const scored = this.#members.map((member) => member.scored);
    const made = await scoreLeaves(scored, this.#statistics, [...missing.values()]);
    const byName = new Map([...missing.keys()].map((name, i) => [name, made[i] ?? []]));
    for (const [name, found] of byName) this.#cache.set(name, found);
    return leaves.map((leaf, bit) => leaf && (scores[bit] ?? byName.get(leaf.name)));
  }
}

async function joined(parts: readonly IndexPart[], rankings: readonly PartRanking[], limit: number) {
  const all = rankings.flatMap(({ top }, part) => top.map((ranked) => ({ ranked, part })));
  all.sort((a, b) => compareRanks(a.ranked, b.ranked));
  // Those that are as good as the last one may come before it by their keys.
  const last = all[limit - 1]?.ranked;
  const end = last ? all.findLastIndex(({ ranked }) => compareRanks(ranked, last) === 0) + 1 : all.length;
  const best = all.slice(0, end);
  const named = await Promise.all(
    parts.map(async (part, number): Promise<RankedPaper[]> => {
      const mine = best.filter((each) => each.part === number).map(({ ranked }) => ranked);
      const ids = mine.length > 0 ? await part.ids(mine.map(({ doc }) => doc)) : [];
      return mine.map(({ doc: _, ...rank }, at) => ({ ...rank, paperId: ids[at] ?? '' }));
    }),
  );
  const papers = named.flat().sort((a, b) => compareRanks(a, b) || (a.paperId < b.paperId ? -1 : 1));
  return {
    papers: papers.slice(0, limit),
    total: rankings.reduce((sum, each) => sum + each.total, 0),
    whole: rankings.reduce((sum, each) => sum + each.whole, 0),
  };
}

/** Best first; 0 for those that only their keys tell apart. */
function compareRanks(a: Pick<Ranked, 'tier' | 'value'>, b: Pick<Ranked, 'tier' | 'value'>): number {
  return b.tier - a.tier || (a.value === b.value ? 0 : a.value > b.value ? -1 : 1);
}

async function docOf(part: IndexPart, id: PaperId | undefined): Promise<number | undefined> {
  return id === undefined ? undefined : (await part.docsOf([id]))[0];
}

async function loadColumns(part: IndexPart, { tests, bitTests }: Plan, order: Order): Promise<LoadedColumns> {
  const all = [...tests, ...bitTests.flatMap((test) => test ?? [])];
  const names = new Set<PaperColumn>([
    ...columnsFor(order),
    ...all.flatMap((test) => (test.is === 'paper' ? [columnOf(test.test)] : [])),
  ]);
  const columns = await Promise.all([...names].map(async (name) => [name, await part.column(name)] as const));
  const needsSightings = order === 'rank' || all.some((test) => test.is === 'sighting');
  return { columns: Object.fromEntries(columns), ...(needsSightings && { sightings: await part.sightings() }) };
}

/** Whether anything of the query counts towards a score. */
function isScored({ words, near, where, leaves }: Plan): boolean {
  const counts = (condition: Condition): boolean => {
    switch (condition.is) {
      case 'bit':
        return leaves[condition.bit]?.isScored === true;
      case 'phrase':
        return true;
      case 'all':
      case 'any':
      case 'all-and':
        return condition.of.some(counts);
      default:
        return false;
    }
  };
  return words.length > 0 || near !== undefined || counts(where);
}
