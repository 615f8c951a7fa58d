import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import type { Paper } from '../../papers/paper.ts';
import { addedUnseen } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { sightingsThatCount } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import type { DayCount } from '../rows.ts';
import { latestShown } from './latest-shown.ts';
import type { MarkFilter } from './marks.ts';
import { papersMarked } from './marks.ts';

/**
 * The reader's days with how many papers they saw on each, newest first and at most `limit`, without those that are
 * yet to come. Reads one small row a day.
 */
export async function historyDays(library: Library, limit = Number.POSITIVE_INFINITY): Promise<DayCount[]> {
  const { day } = await latestShown(library);
  const days = library.days.where('day').belowOrEqual(day);
  if (limit < Number.POSITIVE_INFINITY) return days.reverse().limit(limit).toArray();
  // Backwards it would be a request a row in browsers without IDBObjectStore.getAllRecords.
  return (await days.toArray()).reverse();
}

/** The newest day that holds something, be it one that is yet to come; undefined when none does. Reads one key. */
export async function newestDay(library: Library): Promise<Day | undefined> {
  return (await library.days.orderBy('day').lastKey()) as Day | undefined;
}

/**
 * The papers seen on one day, each by one sighting of it: the listing opened last first, each paper once, in the order
 * of its page. Reads the day's sightings in one request, and no paper.
 */
export async function orderOfDay(library: Library, day: Day): Promise<Sighting[]> {
  const sightings = sightingsThatCount(await library.sightings.where('day').equals(day).toArray());
  const listingAt = new Map<string, number>();
  for (const { listing, lastAt } of sightings) listingAt.set(listing, Math.max(lastAt, listingAt.get(listing) ?? 0));
  const placed = new Map<PaperId, Sighting>();
  for (const sighting of [...sightings].sort(byPlace(listingAt))) {
    if (!placed.has(sighting.paperId)) placed.set(sighting.paperId, sighting);
  }
  return [...placed.values()];
}

/**
 * Every paper of the history, each once, those of the newest day first. Reads the keys of all sightings in one request
 * and no row: to be asked when the reader wants them all, and not before.
 */
export async function seenPapers(library: Library): Promise<PaperId[]> {
  const { day: latest } = await latestShown(library);
  const keys = await library.sightings.where('day').belowOrEqual(latest).primaryKeys();
  return [...new Set(keys.reverse().map(([paperId]) => paperId))];
}

/** The papers with some marks that were last seen on one of the reader's days. */
export interface MarkedDay {
  day: Day;
  /** last seen first */
  ids: PaperId[];
}

/**
 * The papers with every mark of the filter by the day they were last seen, or came by an import, newest first; those
 * dated ahead of now come last of today. Undefined when the filter asks for nothing.
 */
export async function markedDays(library: Library, filter: MarkFilter): Promise<MarkedDay[] | undefined> {
  const papers = await papersMarked(library, filter);
  if (!papers) return undefined;
  const [now, latest] = [Date.now(), (await latestShown(library)).time];
  const timeOf = (paper: Paper) => Math.max(paper.lastSeen, addedUnseen(paper) ?? 0);
  const days = Map.groupBy(papers, (paper) => localDay(timeOf(paper) > latest ? now : timeOf(paper)));
  return Array.from(days, ([day, ofDay]) => ({ day, ids: ofDay.map((paper) => paper.paperId) })).sort((a, b) =>
    a.day < b.day ? 1 : -1,
  );
}

// A paper that was also opened keeps its place on the listing, so papers' own pages come last.
function byPlace(listingAt: Map<string, number>): (a: Sighting, b: Sighting) => number {
  const time = (sighting: Sighting) => (sighting.kind === 'paper' ? 0 : (listingAt.get(sighting.listing) ?? 0));
  const rank = (sighting: Sighting) => sighting.rank ?? Number.MAX_SAFE_INTEGER;
  // Most rows of a day are of one listing, and comparing by locale is slow.
  const name = (a: Sighting, b: Sighting) => (a.listing === b.listing ? 0 : a.listing.localeCompare(b.listing));
  return (a, b) => time(b) - time(a) || name(a, b) || rank(a) - rank(b);
}
