import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import type { DayCount } from '../rows.ts';
import type { SeenPaper } from './recent.ts';

/** The reader's days with how many papers they saw on each, newest first. Reads one small row a day. */
export function historyDays(library: Library): Promise<DayCount[]> {
  return library.days.orderBy('day').reverse().toArray();
}

/** The papers seen on one day: the listing opened last first, each paper once, in the order of its page. */
export async function papersOfDay(library: Library, day: Day): Promise<SeenPaper[]> {
  const sightings = await library.sightings.where('day').equals(day).toArray();
  const listingAt = new Map<string, number>();
  for (const { listing, lastAt } of sightings) listingAt.set(listing, Math.max(lastAt, listingAt.get(listing) ?? 0));
  const placed = new Map<PaperId, Sighting>();
  for (const sighting of sightings.sort(byPlace(listingAt))) {
    if (!placed.has(sighting.paperId)) placed.set(sighting.paperId, sighting);
  }
  const papers = await library.papers.bulkGet([...placed.keys()]);
  return papers.flatMap((paper) => {
    const sighting = paper && placed.get(paper.paperId);
    return sighting ? [{ paper, sighting }] : [];
  });
}

// A paper that was also opened keeps its place on the listing, so papers' own pages come last.
function byPlace(listingAt: Map<string, number>): (a: Sighting, b: Sighting) => number {
  const time = (sighting: Sighting) => (sighting.kind === 'paper' ? 0 : (listingAt.get(sighting.listing) ?? 0));
  const rank = (sighting: Sighting) => sighting.rank ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => time(b) - time(a) || a.listing.localeCompare(b.listing) || rank(a) - rank(b);
}
