import type { ListingKey } from '../../papers/listing.ts';
import { isImporter } from '../../papers/sighting.ts';
import type { Source } from '../../papers/sources.ts';
import { compareCaptures, lastCapture } from '../last-capture.ts';
import type { Library, SightingKey } from '../library.ts';
import { deleteRange, rangesOf } from './key-ranges.ts';

/** Makes the rows of these listings fit what is left of them, and drops those of which nothing is. */
export async function refreshListings(library: Library, listings: Iterable<ListingKey>): Promise<void> {
  for (const listing of listings) await refreshListing(library, listing);
}

async function refreshListing(library: Library, listing: ListingKey): Promise<void> {
  const sightings = library.sightings.where('listing').equals(listing);
  const captures = library.captures.where('listing').equals(listing);
  if (!(await isCaptured(library, listing))) {
    await captures.delete();
    return library.listings.delete(listing);
  }
  // Captures have the same times as sightings and are fewer.
  const rows = await captures.toArray();
  const times = rows.map(({ at }) => [at, at] as const);
  const left =
    times.length > 0
      ? times
      : (await sightings.toArray()).flatMap((each) => (each.imported ? [] : [[each.firstAt, each.lastAt] as const]));
  let [firstSeen, lastSeen] = [Number.POSITIVE_INFINITY, 0];
  for (const [first, last] of left) {
    firstSeen = Math.min(firstSeen, first);
    lastSeen = Math.max(lastSeen, last);
  }
  const [newest] = rows.sort((a, b) => b.at - a.at || compareCaptures(b, a));
  const last = newest && lastCapture(newest);
  await library.listings.update(listing, { firstSeen, lastSeen, times: times.length, ...last });
}

/** Whether a paper is left that was captured there: a saved page that was imported is no listing that was opened. */
async function isCaptured(library: Library, listing: ListingKey): Promise<boolean> {
  // Dexie (4.4) changes the collection that is given a limit.
  const sightings = () => library.sightings.where('listing').equals(listing);
  const isOwn = ([, , , device]: SightingKey) => !isImporter(device);
  const some = await sightings().limit(1).primaryKeys();
  return some.some(isOwn) || (some.length > 0 && (await sightings().primaryKeys()).some(isOwn));
}

/** Drops some rows of a site's listings that no sighting is left on; false when there are no more of them. */
export async function dropListingsOf(library: Library, source: Source, most: number): Promise<boolean> {
  const prefix = `${source}:`;
  // What was captured since is little, and its listings stay. Of the older captures none is left.
  const seen = new Set((await library.captures.where('listing').startsWith(prefix).uniqueKeys()).map(String));
  const rows = await library.listings
    .where('listing')
    .startsWith(prefix)
    .limit(most + seen.size)
    .primaryKeys();
  const ranges = rangesOf(rows, (listing) => !seen.has(listing));
  await Promise.all(ranges.map((range) => deleteRange(library.listings, range)));
  if (rows.length === most + seen.size) return true;
  await refreshListings(library, seen);
  return false;
}
