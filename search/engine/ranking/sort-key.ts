import type { PaperColumn } from '../../query/columns.ts';
import { FLAGS } from '../../query/columns.ts';
import type { Sort } from '../../query/filters.ts';
import type { LoadedColumns } from './column-filter.ts';
import { passingSightings } from './column-filter.ts';
import type { Plan } from './plan.ts';

/** How matching papers are ordered within their tier; `mixed` is relevance times the prior. */
export type Order = Exclude<Sort, 'title'> | 'mixed';

/**
 * The order of an answer: as typed, else relevance with the prior, or last seen first where nothing is scored. Titles
 * are not in the index: the best papers are sorted by title afterwards.
 */
export function orderOf({ sort }: Plan, isScored: boolean): Order {
  if (sort === undefined || sort === 'title') return isScored ? 'mixed' : 'seen';
  return sort === 'relevance' && !isScored ? 'seen' : sort;
}

/** Whether an order goes by the scores. */
export function isByScore(order: Order): boolean {
  return order === 'mixed' || order === 'relevance';
}

const COLUMNS: Record<Order, readonly PaperColumn[]> = {
  mixed: ['lastSeen', 'flags'],
  relevance: [],
  seen: ['lastSeen'],
  first: ['firstSeen'],
  votes: ['votesNow'],
  rank: [],
  published: ['published'],
};

/** The columns that an order reads. */
export function columnsFor(order: Order): readonly PaperColumn[] {
  return COLUMNS[order];
}

/** What documents are sorted by within their tier, higher first. */
export interface SortKey {
  key(doc: number, score: number): number;
  /** what `key` never exceeds for a score; cheapest */
  upperBound(score: number): number;
  /** what it never exceeds for a document; still cheaper */
  closeBound(doc: number, score: number): number;
}

/**
 * The sort key of an order in one segment. The rank of a paper is its best one among the sightings that pass the
 * query's own sighting filters. `now` is in minutes since 1970.
 */
export function sortKeyFor(order: Order, columns: LoadedColumns, plan: Plan, now: number): SortKey {
  const key = keyFor(order, columns, plan, now);
  if (order === 'relevance') return { key, upperBound: (score) => score, closeBound: key };
  if (order !== 'mixed') return { key, upperBound: () => Number.POSITIVE_INFINITY, closeBound: key };
  const { lastSeen, flags } = columns.columns;
  return {
    key,
    upperBound: (score) => score * MAX_PRIOR,
    closeBound: (doc, score) => score * priorBound(notAhead(lastSeen?.[doc], now), flags?.[doc] ?? 0, now),
  };
}

function keyFor(order: Order, { columns, sightings }: LoadedColumns, { filters }: Plan, now: number): SortKey['key'] {
  if (order === 'relevance') return (_, score) => score;
  if (order === 'mixed') {
    const { lastSeen, flags } = columns;
    return (doc, score) => score * prior(notAhead(lastSeen?.[doc], now), flags?.[doc] ?? 0, now);
  }
  if (order === 'rank') {
    const asked = filters.flatMap((filter) => (filter.is === 'sighting' ? [filter.tests] : []));
    return (doc) => (sightings ? -bestRank(asked.length > 0 ? asked : [[]], sightings, doc) : 0);
  }
  const [name = 'lastSeen'] = columnsFor(order);
  const column = columns[name];
  if (order === 'seen' || order === 'first') return (doc) => notAhead(column?.[doc], now);
  return (doc) => column?.[doc] ?? 0;
}

const LONG = 2 ** 40;

// A time more than a day ahead of now comes of a clock that was wrong: it comes after all others.
function notAhead(minutes = 0, now = 0): number {
  return minutes > now + MINUTES_PER_DAY ? minutes - LONG : minutes;
}

function bestRank(
  asked: readonly Parameters<typeof passingSightings>[0][],
  sightings: NonNullable<LoadedColumns['sightings']>,
  doc: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const tests of asked) {
    for (const i of passingSightings(tests, sightings, doc)) {
      const rank = sightings.rank[i] ?? 0;
      if (rank > 0 && rank < best) best = rank;
    }
  }
  return best;
}

const MINUTES_PER_DAY = 1_440;

/** Days after which a paper's recency counts half as much. */
const HALF_LIFE = 60;

// Mild: what a reader saw or did decides between nearly equal papers, and never lifts a poor match over a good one. All
// of it together is less than the second of two words adds.
const RECENT = 0.15;
const OPENED = 0.1;
const STARRED = 0.15;
const LISTED = 0.1;

/** The upper bound of `prior`. */
export const MAX_PRIOR = 1 + RECENT + OPENED + STARRED + LISTED;

/** By days, how much a paper's recency still counts. */
const DECAYS = Float64Array.from({ length: 2_000 }, (_, days) => 2 ** (-days / HALF_LIFE));
const ROUNDING = 1 + 1e-12;

/** Slightly above `prior`, at a tenth of its time: by whole days. */
export function priorBound(lastSeen: number, flags: number, now: number): number {
  const days = Math.min(Math.max(0, now - lastSeen) / MINUTES_PER_DAY, DECAYS.length - 1);
  return (1 + RECENT * (DECAYS[Math.floor(days)] as number) + ofFlags(flags)) * ROUNDING;
}

/** The factor of relevance, from 1 to MAX_PRIOR. Times are minutes since 1970. */
export function prior(lastSeen: number, flags: number, now: number): number {
  const days = Math.max(0, now - lastSeen) / MINUTES_PER_DAY;
  return 1 + RECENT * 2 ** (-days / HALF_LIFE) + ofFlags(flags);
}

function ofFlags(flags: number): number {
  return (
    (flags & FLAGS.opened ? OPENED : 0) + (flags & FLAGS.starred ? STARRED : 0) + (flags & FLAGS.listed ? LISTED : 0)
  );
}
