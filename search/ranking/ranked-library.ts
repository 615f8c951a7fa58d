import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { PaperColumn } from '../columns.ts';
import type { Query } from '../language/query.ts';
import type { IndexPart } from '../parts/index-part.ts';
import type { LeafScores } from '../scoring/leaf-scorer.ts';
import { LeafScorer } from '../scoring/leaf-scorer.ts';
import { ScoredPart } from '../scoring/score-leaves.ts';
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
import { shortcutFor } from './shortcut.ts';
import type { Ranked } from './top-documents.ts';

/** A paper that passed. */
export interface RankedPaper extends Omit<Ranked, 'doc'> {
  paperId: PaperId;
}

/** The best papers of an answer. */
export interface BestPapers {
  papers: RankedPaper[];
  /** how many pass in all; a lower bound when not `exact` */
  total: number;
  /** how many of these have all words */
  whole: number;
  exact: boolean;
}

/** A query with all that is needed to rank for it. */
export interface Ranking {
  plan: Plan;
  best(limit: number): Promise<BestPapers>;
}

/** What is kept of a part between questions. */
interface WorkedPart {
  scored: ScoredPart;
  room: RankingRoom;
}

/** The parts of the index at one moment, with what is kept of them between questions. */
export class RankedLibrary {
  readonly #parts: readonly IndexPart[];
  readonly #worked: ReadonlyMap<IndexPart, WorkedPart>;
  readonly #rooms: readonly RankingRoom[];
  readonly #statistics: Statistics;
  readonly #scorer: LeafScorer;

  /** `keep` is how many bytes of scores may be kept. What `before` has of parts that are still there is used again. */
  constructor(parts: readonly IndexPart[], keep: number, before?: RankedLibrary) {
    const known = before ? before.#worked : new Map<IndexPart, WorkedPart>();
    const worked = parts.map((part) => known.get(part) ?? workOn(part));
    this.#parts = parts;
    this.#worked = new Map(worked.map((each) => [each.scored.part, each]));
    this.#rooms = worked.map(({ room }) => room);
    this.#statistics = statisticsOf(parts);
    const scored = worked.map((each) => each.scored);
    this.#scorer = new LeafScorer(scored, this.#statistics, keep);
  }

  get size(): number {
    return this.#statistics.documents;
  }

  /** Scores what a query asks for. `like` is the paper that `near:` names; `now` in minutes since 1970. */
  async ask(query: Query, like: Paper | undefined, now: number): Promise<Ranking> {
    const parts = this.#parts;
    const plan = planOf(query, like && (await nearLeaf(like, parts, this.#statistics)));
    const order = orderOf(plan, isScored(plan));
    const [leaves, columns, without] = await Promise.all([
      this.#scorer.score(plan.leaves),
      Promise.all(parts.map((part) => loadColumns(part, plan, order))),
      Promise.all(parts.map((part) => docOf(part, query.near))),
    ]);
    const rank = async (scores: readonly LeafScores[], limit: number) => {
      const rankings = parts.map((part, i) => {
        const here = columns[i] ?? { columns: {} };
        const found = scores.map((leaf) => leaf?.[i]);
        const room = this.#rooms[i] ?? new RankingRoom(part.size);
        return rankPart(part, room, plan, found, here, worthIn(order, here, plan, now), limit, without[i]);
      });
      return joined(parts, rankings, limit);
    };
    const best = async (limit: number): Promise<BestPapers> => {
      const shortcut = shortcutFor(plan, order, leaves.common);
      if (shortcut) {
        const found = await rank(await this.#scorer.among(leaves, shortcut.bits), limit);
        if (shortcut.isProven(found.papers, limit, this.#scorer.highest(leaves))) return { ...found, exact: false };
      }
      return { ...(await rank(await this.#scorer.everywhere(leaves), limit)), exact: true };
    };
    return { plan, best };
  }
}

function workOn(part: IndexPart): WorkedPart {
  return { scored: new ScoredPart(part), room: new RankingRoom(part.size) };
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
