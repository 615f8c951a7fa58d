import type { PaperColumn } from '../../query/columns.ts';
import { FLAGS } from '../../query/columns.ts';
import type { Sort } from '../../query/filters.ts';
import type { LoadedColumns } from './column-filter.ts';
import { passingSightings } from './column-filter.ts';
import type { Plan } from './plan.ts';

/** How the papers that pass are ordered within their tier; `mixed` is relevance with its prior. */
export type Order = Exclude<Sort, 'title'> | 'mixed';

/**
 * The order of an answer: as typed, else relevance with its prior; the last seen first where nothing is scored. Titles
 * are not in the index: the best are put in their order afterwards.
 */
export function orderOf({ sort }: Plan, isScored: boolean): Order {
  if (sort === undefined || sort === 'title') return isScored ? 'mixed' : 'seen';
  return sort === 'relevance' && !isScored ? 'seen' : sort;
}

const READS: Record<Order, readonly PaperColumn[]> = {
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
  return READS[order];
}

/** What documents are ordered by. */
export interface Worth {
  value(doc: number, score: number): number;
  /** what `value` never exceeds for a score; cheaper */
  atMost(score: number): number;
}

/**
 * What a document is ordered by, higher first. The best rank is that of a sighting which passes the query's own tests
 * of sightings. `now` is in minutes since 1970.
 */
export function worthIn(order: Order, columns: LoadedColumns, plan: Plan, now: number): Worth {
  const value = valueIn(order, columns, plan, now);
  if (order === 'relevance') return { value, atMost: (score) => score };
  if (order === 'mixed') return { value, atMost: (score) => score * MOST_PRIOR };
  return { value, atMost: () => Number.POSITIVE_INFINITY };
}

function valueIn(order: Order, { columns, sightings }: LoadedColumns, { tests }: Plan, now: number): Worth['value'] {
  if (order === 'relevance') return (_, score) => score;
  if (order === 'mixed') {
    const { lastSeen, flags } = columns;
    return (doc, score) => score * prior(lastSeen?.[doc] ?? 0, flags?.[doc] ?? 0, now);
  }
  if (order === 'rank') {
    const asked = tests.flatMap((test) => (test.is === 'sighting' ? [test.tests] : []));
    return (doc) => (sightings ? -bestRank(asked.length > 0 ? asked : [[]], sightings, doc) : 0);
  }
  const [name = 'lastSeen'] = columnsFor(order);
  const column = columns[name];
  return (doc) => column?.[doc] ?? 0;
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

/** Days after which a paper's being recent counts half as much. */
const HALF_LIFE = 60;

// Mild: what a reader did or saw settles which of nearly equal papers comes first, and never lifts a poor match over
// a good one. All of it together is less than the second of two words adds.
const RECENT = 0.15;
const OPENED = 0.1;
const STARRED = 0.15;
const LISTED = 0.1;

/** What `prior` never exceeds. */
export const MOST_PRIOR = 1 + RECENT + OPENED + STARRED + LISTED;

/** What relevance is multiplied by, from 1 to 1.5. Times are minutes since 1970. */
export function prior(lastSeen: number, flags: number, now: number): number {
  const days = Math.max(0, now - lastSeen) / MINUTES_PER_DAY;
  return (
    1 +
    RECENT * 2 ** (-days / HALF_LIFE) +
    (flags & FLAGS.opened ? OPENED : 0) +
    (flags & FLAGS.starred ? STARRED : 0) +
    (flags & FLAGS.listed ? LISTED : 0)
  );
}
