import type { CalendarDay } from '../../papers/calendar-day.ts';
import type { Day } from '../../papers/days.ts';
import { dayStart } from '../../papers/days.ts';
import type { ListingKey } from '../../papers/listing.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { sightingsThatCount } from '../../papers/sighting.ts';
import { SITES } from '../../papers/sources.ts';
import type { Library } from '../library.ts';
import { latestShown } from './latest-shown.ts';

/** The reader's first and last day. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** The first and the last day on which something was seen, without those yet to come; null when there is none. */
export async function dayRange(library: Library): Promise<DayRange | null> {
  const { day } = await latestShown(library);
  const days = () => library.days.where('day').belowOrEqual(day);
  const [first, last] = await Promise.all([days().first(), days().last()]);
  return first && last ? { first: first.day, last: last.day } : null;
}

/**
 * What was seen on and of each day from `first` to `last`, in order, without those of which nothing was. Counts keys of
 * an index for each day on which something was seen: for a month or two.
 */
export async function calendarDays(library: Library, first: Day, last: Day): Promise<CalendarDay[]> {
  const { papers, listings, days } = library;
  const { day: latest } = await latestShown(library);
  const [seen, ...keys] = await Promise.all([
    days.where('day').between(first, last, true, true).toArray(),
    ...SITES.map(({ source }) =>
      listings.where('listing').between(`${source}:day:${first}`, `${source}:day:${last}`, true, true).primaryKeys(),
    ),
  ]);
  const fresh = await Promise.all(
    seen.map(({ day }) => papers.where('firstSeen').between(dayStart(day), dayStart(day, 1)).count()),
  );
  const rows = new Map<Day, CalendarDay>();
  for (const [index, { day, papers: count }] of seen.entries()) {
    rows.set(day, { day, papers: count, fresh: Math.min(count, fresh[index] ?? 0), listings: [] });
  }
  for (const listing of keys.flat()) {
    const day = parseListingKey(listing)?.name ?? '';
    const row = rows.get(day) ?? { day, papers: 0, fresh: 0, listings: [] };
    rows.set(day, { ...row, listings: [...row.listings, listing] });
  }
  return [...rows.values()].filter(({ day }) => day <= latest).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The papers that a listing showed when it was last seen, in the order of its page. Reads its sightings. */
export async function orderOfListing(library: Library, listing: ListingKey): Promise<PaperId[]> {
  const sightings = sightingsThatCount(await library.sightings.where('listing').equals(listing).toArray());
  const last = new Map<PaperId, { lastAt: number; rank: number }>();
  for (const { paperId, lastAt, rank = Number.MAX_SAFE_INTEGER } of sightings) {
    if ((last.get(paperId)?.lastAt ?? -1) < lastAt) last.set(paperId, { lastAt, rank });
  }
  return [...last].sort(([, a], [, b]) => b.lastAt - a.lastAt || a.rank - b.rank).map(([paperId]) => paperId);
}
