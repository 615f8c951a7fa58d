import type { Collection } from 'dexie';
import type { Day } from '../../papers/days.ts';
import { dayStart } from '../../papers/days.ts';
import type { ListingKey } from '../../papers/listing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Source } from '../../papers/sources.ts';
import { replacing } from '../canary.ts';
import { recountDays } from '../day-counts.ts';
import { guardEpoch } from '../guard.ts';
import type { Library, SightingKey } from '../library.ts';
import { newMeta, sightingKey } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import { stamped } from '../paper-row.ts';
import type { CaptureRecord } from '../rows.ts';
import { capturesOf, marksOf, sightingsOf } from '../rows-of-paper.ts';
import { SCHEMA_VERSION } from '../schema.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';

// Dexie multiplies its versions by ten for IndexedDB (Dexie 4, Dexie.open).
const DEXIE_VERSION_FACTOR = 10;

/** What the reader can have forgotten. */
export type Forgettable =
  | { what: 'paper'; paperId: PaperId }
  | { what: 'listing'; listing: ListingKey }
  | { what: 'day'; day: Day }
  | { what: 'source'; source: Source };

type Place = Exclude<Forgettable, { what: 'paper' }>;

/**
 * Forgets in one transaction, and answers how many papers are gone.
 *
 * A paper goes with its sightings and marks. A listing or a day goes with its sightings and captures, and so do the
 * papers that were seen nowhere else, unless the reader marked them. With a whole source go the papers seen nowhere
 * else, marked or not. A gone paper leaves a tombstone, so that an import does not bring it back; seeing it again does.
 */
export function forget(library: Library, target: Forgettable): Promise<number> {
  return write(library, async (writing) => {
    if (target.what !== 'paper') return forgetPlace(writing, target);
    const paper = await library.papers.get(target.paperId);
    return paper ? forgetPapers(writing, [paper]) : 0;
  });
}

async function forgetPlace(writing: Writing, place: Place): Promise<number> {
  const { library } = writing;
  const gone = await sightingsAt(library, place).toArray();
  await library.sightings.bulkDelete(gone.map(sightingKey));
  await capturesAt(library, place).delete();
  for (const listing of new Set(gone.map((sighting) => sighting.listing))) await refreshListing(library, listing);
  if (place.what === 'listing') await library.listings.delete(place.listing);

  const ids = [...new Set(gone.map((sighting) => sighting.paperId))];
  const unseen: Paper[] = [];
  for (const paper of await library.papers.bulkGet(ids)) {
    if (paper && !(await refreshSeen(writing, paper))) unseen.push(paper);
  }
  await recountDays(
    library,
    gone.map((sighting) => sighting.day),
  );
  return forgetPapers(writing, place.what === 'source' ? unseen : unseen.filter((paper) => !isMarked(paper)));
}

function sightingsAt(library: Library, place: Place): Collection<Sighting, SightingKey> {
  switch (place.what) {
    case 'listing':
      return library.sightings.where('listing').equals(place.listing);
    case 'day':
      return library.sightings.where('day').equals(place.day);
    case 'source':
      return library.sightings.where('listing').startsWith(`${place.source}:`);
  }
}

function capturesAt(library: Library, place: Place): Collection<CaptureRecord, string> {
  switch (place.what) {
    case 'listing':
      return library.captures.where('listing').equals(place.listing);
    case 'day':
      return library.captures.where('at').between(dayStart(place.day), dayStart(place.day, 1));
    case 'source':
      return library.captures.where('listing').startsWith(`${place.source}:`);
  }
}

/** Makes a listing's row fit the sightings that are left, or drops it with the last of them. */
async function refreshListing(library: Library, listing: ListingKey): Promise<void> {
  const left = await library.sightings.where('listing').equals(listing).toArray();
  if (left.length === 0) return library.listings.delete(listing);
  await library.listings.update(listing, {
    firstSeen: Math.min(...left.map((sighting) => sighting.firstAt)),
    lastSeen: Math.max(...left.map((sighting) => sighting.lastAt)),
    times: await library.captures.where('listing').equals(listing).count(),
  });
}

/** Makes a paper's first and last time fit the sightings that are left; false when none is. */
async function refreshSeen({ library, revision }: Writing, paper: Paper): Promise<boolean> {
  const left = await sightingsOf(library, paper.paperId).toArray();
  if (left.length === 0) return false;
  const firstSeen = Math.min(...left.map((sighting) => sighting.firstAt));
  const lastSeen = Math.max(...left.map((sighting) => sighting.lastAt));
  const after = { ...paper, firstSeen, lastSeen };
  await library.papers.put(stamped(paper, after, revision) ?? { ...after, revision });
  return true;
}

function isMarked({ tags, lists, starred, status, note }: Paper): boolean {
  return tags.length > 0 || lists.length > 0 || starred === 1 || status !== 'unread' || note !== '';
}

async function forgetPapers({ library, revision, countPapers }: Writing, papers: Paper[]): Promise<number> {
  for (const { paperId } of papers) {
    const sightings = await sightingsOf(library, paperId).toArray();
    await capturesOf(
      library,
      sightings.map((sighting) => sighting.listing),
      paperId,
    ).modify((capture) => {
      const kept = capture.paperIds.map((id) => id !== paperId);
      capture.paperIds = capture.paperIds.filter((_, index) => kept[index]);
      capture.upvotes = capture.upvotes.filter((_, index) => kept[index]);
    });
    await sightingsOf(library, paperId).delete();
    await marksOf(library, paperId).delete();
    await library.papers.delete(paperId);
    await library.tombstones.put({ paperId, at: Date.now(), revision });
    await recountDays(
      library,
      sightings.map((sighting) => sighting.day),
    );
  }
  countPapers(-papers.length);
  return papers.length;
}

/**
 * Empties the library and gives it a new epoch, in one transaction. Nothing of the old one is left, the device's name
 * and the settings included, but its epoch and `alsoReplaces`, by which the canary knows that the reader ordered this.
 * Works for a damaged library and for one that stands in place of another. Rejects with the LibraryError 'outdated'
 * when newer code has written here, whose tables this code does not know.
 */
export async function forgetEverything(library: Library, alsoReplaces?: string): Promise<void> {
  const meta = newMeta(SCHEMA_VERSION);
  await library.transaction('rw', library.tables, async () => {
    const before = await library.meta.get('library');
    const installed = library.backendDB().version / DEXIE_VERSION_FACTOR;
    if (Math.max(installed, before?.schema ?? 0) > library.verno) throw new LibraryError('outdated');
    await Promise.all(library.tables.map((table) => table.clear()));
    const replaces = replacing({ ...meta, replaces: replacing(before, alsoReplaces) }, before?.epoch);
    await library.meta.add({ ...meta, replaces });
  });
  guardEpoch(library, meta.epoch);
}
