import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { PaperColumn } from '../../query/columns.ts';
import type { Query } from '../../query/query.ts';
import type { IndexPart } from '../index-reader.ts';
import type { Condition } from './boolean.ts';
import type { Statistics } from './clause-weight.ts';
import { statisticsOf, weighLeaves } from './clause-weight.ts';
import type { LoadedColumns } from './column-filter.ts';
import { columnOf } from './column-filter.ts';
import { nearLeaf } from './more-like-this.ts';
import type { Plan } from './plan.ts';
import { planOf } from './plan.ts';
import type { Question } from './rank.ts';
import { rankParts } from './rank.ts';
import { ScoredPart } from './segment-scorer.ts';
import type { Order } from './sort-key.ts';
import { columnsFor, orderOf, worthIn } from './sort-key.ts';
import type { Ranked } from './top-k.ts';

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

/** The parts of the index at one moment, with what is kept of them between questions. */
export class RankedLibrary {
  readonly #parts: readonly ScoredPart[];
  readonly #statistics: Statistics;

  /** What `before` has of parts that are still there is used again. */
  constructor(parts: readonly IndexPart[], before?: RankedLibrary) {
    const known = new Map((before ? before.#parts : []).map((scored) => [scored.part, scored]));
    this.#parts = parts.map((part) => known.get(part) ?? new ScoredPart(part));
    this.#statistics = statisticsOf(parts);
  }

  get size(): number {
    return this.#statistics.documents;
  }

  /** Reads what a query asks for. `like` is the paper that `near:` names; `now` in minutes since 1970. */
  async ask(query: Query, like: Paper | undefined, now: number): Promise<Ranking> {
    const parts = this.#parts.map(({ part }) => part);
    const plan = planOf(query, like && (await nearLeaf(like, parts, this.#statistics)));
    const order = orderOf(plan, isScored(plan));
    const [leaves, asked] = await Promise.all([
      weighLeaves(this.#parts, this.#statistics, plan.leaves),
      Promise.all(
        this.#parts.map(async (scored, number) => {
          const { part } = scored;
          const [columns, without] = await Promise.all([loadColumns(part, plan, order), docOf(part, query.near)]);
          return { part: number, scored, columns, without, worth: worthIn(order, columns, plan, now) };
        }),
      ),
    ]);
    return { plan, best: (limit) => best({ plan, order, leaves, parts: asked }, limit) };
  }
}

async function best(question: Question, limit: number): Promise<BestPapers> {
  const { tops, ...counts } = rankParts(question, limit);
  const all = tops.flatMap((top, part) => top.map((ranked) => ({ ranked, part })));
  all.sort((a, b) => compareRanks(a.ranked, b.ranked));
  // Those that are as good as the last one may come before it by their keys.
  const last = all[limit - 1]?.ranked;
  const end = last ? all.findLastIndex(({ ranked }) => compareRanks(ranked, last) === 0) + 1 : all.length;
  const chosen = all.slice(0, end);
  const named = await Promise.all(
    question.parts.map(async ({ scored: { part } }, number): Promise<RankedPaper[]> => {
      const mine = chosen.filter((each) => each.part === number).map(({ ranked }) => ranked);
      const ids = mine.length > 0 ? await part.ids(mine.map(({ doc }) => doc)) : [];
      return mine.map(({ doc: _, ...rank }, at) => ({ ...rank, paperId: ids[at] ?? '' }));
    }),
  );
  const papers = named.flat().sort((a, b) => compareRanks(a, b) || (a.paperId < b.paperId ? -1 : 1));
  return { ...counts, papers: papers.slice(0, limit) };
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
function isScored({ words, near, must, leaves }: Plan): boolean {
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
  return words.length > 0 || near !== undefined || counts(must);
}
