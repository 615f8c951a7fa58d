import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { PaperColumn } from '../../query/columns.ts';
import type { Query } from '../../query/query.ts';
import type { IndexReader } from '../index-reader.ts';
import type { Condition } from './boolean.ts';
import type { ClauseWeights, CollectionStatistics } from './clause-weight.ts';
import { collectionStatistics, weighClauses } from './clause-weight.ts';
import type { LoadedColumns } from './column-filter.ts';
import { columnOf } from './column-filter.ts';
import type { FieldTerm, TermFrequencies } from './document-frequency.ts';
import { documentFrequencies } from './document-frequency.ts';
import { moreLikeThis } from './more-like-this.ts';
import type { Plan } from './plan.ts';
import { planQuery } from './plan.ts';
import { SegmentScorer } from './segment-scorer.ts';
import type { SimilarTerm } from './similar-terms.ts';
import { similarTerms } from './similar-terms.ts';
import type { Order, SortKey } from './sort-key.ts';
import { columnsFor, orderOf, sortKeyFor } from './sort-key.ts';
import { spacingOf } from './spacing.ts';
import type { KnownMatches } from './term-expansion.ts';
import { TitleFinder } from './title-match.ts';

/** A segment with what a query reads of it. */
export interface SegmentSearch {
  ordinal: number;
  scorer: SegmentScorer;
  columns: LoadedColumns;
  sortKey: SortKey;
  /** the document that `near:` names, which is not found itself */
  excluded: number | undefined;
}

/** A query with all that was read for it: from here on ranking only computes. */
export interface PreparedSearch {
  plan: Plan;
  order: Order;
  clauses: ClauseWeights;
  segments: readonly SegmentSearch[];
  /** finds the titles that begin with the typed words, where that matters */
  titles?: TitleFinder;
}

/** A snapshot of the index that answers queries (Lucene: IndexSearcher). */
export class Searcher {
  readonly #scorers: readonly SegmentScorer[];
  readonly #statistics: CollectionStatistics;

  /** Reuses the arrays of `before` for the readers that are still there. */
  constructor(readers: readonly IndexReader[], before?: Searcher) {
    const known = new Map((before ? before.#scorers : []).map((scorer) => [scorer.reader, scorer]));
    this.#scorers = readers.map((reader) => known.get(reader) ?? new SegmentScorer(reader));
    this.#statistics = collectionStatistics(readers);
  }

  /** number of documents that are not deleted */
  get size(): number {
    return this.#statistics.documents;
  }

  /** The terms within so many edits of one that no paper has, the nearest first (similar-terms.ts). */
  async similarTerms(term: string, edits: number): Promise<SimilarTerm[]> {
    return similarTerms(
      this.#scorers.map(({ reader }) => reader),
      term,
      edits,
    );
  }

  /** How many papers have each term in its field, those included that are deleted in a segment. */
  async frequencies(terms: readonly FieldTerm[]): Promise<TermFrequencies> {
    const readers = this.#scorers.map(({ reader }) => reader);
    return { papers: this.size, having: await documentFrequencies(readers, terms) };
  }

  /**
   * Plans a query and reads all that ranking needs. `like` is the paper that `near:` names; `now` in minutes since
   * 1970.
   */
  async prepare(query: Query, like: Paper | undefined, now: number): Promise<PreparedSearch> {
    const readers = this.#scorers.map(({ reader }) => reader);
    const known: KnownMatches = new Map();
    const [likeClause, spacing] = await Promise.all([
      like && moreLikeThis(like, readers, this.#statistics),
      spacingOf(query, readers, known),
    ]);
    const plan = planQuery(query, likeClause, spacing);
    const order = orderOf(plan, isScored(plan));
    const titleClauses = plan.title?.clauses ?? [];
    const [weights, segments] = await Promise.all([
      weighClauses(this.#scorers, this.#statistics, [...titleClauses, ...plan.clauses], known),
      Promise.all(
        this.#scorers.map(async (scorer, ordinal): Promise<SegmentSearch> => {
          const { reader } = scorer;
          const [columns, excluded] = await Promise.all([
            loadColumns(reader, plan, order),
            documentOf(reader, query.near),
          ]);
          return { ordinal, scorer, columns, excluded, sortKey: sortKeyFor(order, columns, plan, now) };
        }),
      ),
    ]);
    const clauses = weights.slice(titleClauses.length);
    const titles = plan.title && new TitleFinder(plan.title, weights);
    return { plan, order, clauses, segments, ...(titles && { titles }) };
  }
}

async function documentOf(reader: IndexReader, id: PaperId | undefined): Promise<number | undefined> {
  return id === undefined ? undefined : (await reader.docsOf([id]))[0];
}

async function loadColumns(reader: IndexReader, plan: Plan, order: Order): Promise<LoadedColumns> {
  const filters = [...plan.filters, ...plan.bitFilters.flatMap((filter) => filter ?? [])];
  const names = new Set<PaperColumn>([
    ...columnsFor(order),
    ...filters.flatMap((filter) => (filter.is === 'paper' ? [columnOf(filter.test)] : [])),
  ]);
  const columns = await Promise.all([...names].map(async (name) => [name, await reader.column(name)] as const));
  const needsSightings = order === 'rank' || filters.some((filter) => filter.is === 'sighting');
  return { columns: Object.fromEntries(columns), ...(needsSightings && { sightings: await reader.sightings() }) };
}

/** Whether anything of the query counts towards a score. */
function isScored({ should, likeBit, must, clauses }: Plan): boolean {
  const counts = (condition: Condition): boolean => {
    switch (condition.is) {
      case 'bit':
        return clauses[condition.bit]?.isScored === true;
      case 'phrase':
        return true;
      case 'all':
      case 'any':
      case 'must-boosted':
        return condition.of.some(counts);
      default:
        return false;
    }
  };
  return should.length > 0 || likeBit !== undefined || counts(must);
}
