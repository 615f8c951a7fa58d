import { Dexie } from 'dexie';
import type { ListingKey } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivIdOf } from '../../papers/paper-id.ts';
import type { Source } from '../../papers/sources.ts';
import type { Library, SightingKey } from '../library.ts';
import type { Tombstone } from '../rows.ts';
import { capturesOf } from '../rows-of-paper.ts';
import { orderToForget } from '../tombstones.ts';
import type { Writing } from '../write.ts';
import type { KeyRange } from './key-ranges.ts';
import { deleteRange } from './key-ranges.ts';
import type { KeysOfPaper } from './sightings-taken.ts';
import { keysByPaper } from './sightings-taken.ts';

/**
 * Deletes the rows of all papers in these ranges: facts, sightings and marks. Costs four requests a range, however many
 * papers it has.
 */
export async function deleteRanges(library: Library, ranges: readonly KeyRange<PaperId>[]): Promise<void> {
  const { papers, sightings, marks, facts } = library;
  const deletions = ranges.flatMap(([first, last]) => [
    deleteRange(papers, [first, last]),
    ...[sightings, marks, facts].map((table) =>
      deleteRange(table, [
        [first, Dexie.minKey],
        [last, Dexie.maxKey],
      ]),
    ),
  ]);
  await Promise.all(deletions);
}

/**
 * Deletes the rows of these papers, which have these sightings. Reads the keys of all marks between the first and the
 * last of them.
 */
export async function deletePapers(
  library: Library,
  ids: readonly PaperId[],
  sightings: readonly SightingKey[],
): Promise<void> {
  const [first = '', last = first] = [...ids].sort().filter((_, place, all) => place === 0 || place === all.length - 1);
  const [from, to] = [
    [first, Dexie.minKey],
    [last, Dexie.maxKey],
  ];
  const gone = new Set(ids);
  const [marks, facts] = await Promise.all([
    library.marks.where('[paperId+kind+name]').between(from, to).primaryKeys(),
    library.facts.where('[paperId+device]').between(from, to).primaryKeys(),
  ]);
  await Promise.all([
    library.papers.bulkDelete([...ids]),
    library.sightings.bulkDelete([...sightings]),
    library.marks.bulkDelete(marks.filter(([paperId]) => gone.has(paperId))),
    library.facts.bulkDelete(facts.filter(([paperId]) => gone.has(paperId))),
  ]);
}

/**
 * Leaves a tombstone of each of these papers. When the paper itself was to be forgotten (`isOrdered`), all that was
 * captured or set until now is gone, in every copy; else the orders that took it say what is, and those of before stay.
 */
export async function putTombstones(
  { library, revision, stamp }: Writing,
  ids: readonly PaperId[],
  isOrdered = false,
): Promise<void> {
  if (ids.length === 0) return;
  const at = Date.now();
  const before = isOrdered ? [] : await library.tombstones.bulkGet([...ids]);
  const clock = isOrdered ? stamp() : '';
  await library.tombstones.bulkPut(
    ids.map((paperId, i): Tombstone => {
      return { paperId, at, clock: orderToForget(before[i]) ?? clock, revision };
    }),
  );
}

/** Takes a paper out of the captures of these listings. A capture that is left without any paper is deleted. */
export async function eraseFromCaptures(
  library: Library,
  paperId: PaperId,
  listings: Iterable<ListingKey>,
): Promise<void> {
  await capturesOf(library, listings, paperId).modify((capture, row) => {
    const kept = capture.paperIds.map((id) => id !== paperId);
    capture.paperIds = capture.paperIds.filter((_, index) => kept[index]);
    capture.upvotes = capture.upvotes.filter((_, index) => kept[index]);
    if (capture.paperIds.length === 0) delete (row as { value?: unknown }).value;
  });
}

/**
 * Deletes the listings that are these papers' own pages on these sites, and their captures. Gives the keys of the
 * sightings that other papers have there, by paper: they name the page as well, and are for the caller to take.
 */
export async function eraseOwnPages(
  library: Library,
  ids: readonly PaperId[],
  sources: readonly Source[],
): Promise<Map<PaperId, KeysOfPaper>> {
  const pages = ids.flatMap((id) => {
    const arxivId = arxivIdOf(id);
    return arxivId ? sources.map((source) => `${source}:paper:${arxivId}`) : [];
  });
  if (pages.length === 0) return new Map();
  await library.listings.bulkDelete(pages);
  await library.captures.where('listing').anyOf(pages).delete();
  const others = await library.sightings.where('listing').anyOf(pages).primaryKeys();
  const papers = [...new Set(others.map(([paperId]) => paperId))];
  const gone = new Set(pages);
  const keys = await Promise.all(papers.map((id) => keysOfPaper(library, id)));
  return keysByPaper(keys.flat(), ([, listing]) => gone.has(listing));
}

/** The keys of every sighting of a paper. */
export function keysOfPaper(library: Library, paperId: PaperId) {
  return library.sightings
    .where('[paperId+listing+day+device]')
    .between([paperId, Dexie.minKey], [paperId, Dexie.maxKey])
    .primaryKeys();
}
