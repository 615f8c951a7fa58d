import type { Collection } from 'dexie';
import { Dexie } from 'dexie';
import type { DeviceFacts } from '../papers/device-facts.ts';
import type { Mark } from '../papers/mark.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Sighting } from '../papers/sighting.ts';
import type { Library, MarkKey, SightingKey } from './library.ts';
import type { CaptureRecord } from './rows.ts';

/** Every sighting of one paper. */
export function sightingsOf(library: Library, paperId: PaperId): Collection<Sighting, SightingKey> {
  return library.sightings
    .where('[paperId+listing+day+device]')
    .between([paperId, Dexie.minKey], [paperId, Dexie.maxKey]);
}

/** Every mark on one paper, those taken back included. */
export function marksOf(library: Library, paperId: PaperId): Collection<Mark, MarkKey> {
  return library.marks.where('[paperId+kind+name]').between([paperId, Dexie.minKey], [paperId, Dexie.maxKey]);
}

// So many single reads take longer than one of all marks between them (5,000 papers, Chromium 156).
const MANY = 200;

/** Every mark on each of these papers, those taken back included: by paper, where it has any. */
export async function marksOfAll(library: Library, ids: readonly PaperId[]): Promise<Map<PaperId, Mark[]>> {
  if (ids.length <= MANY) {
    const marks = await Promise.all(ids.map((id) => marksOf(library, id).toArray()));
    return new Map(ids.map((id, i) => [id, marks[i] ?? []]));
  }
  const sorted = [...ids].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const between = library.marks.where('[paperId+kind+name]').between([first, Dexie.minKey], [last, Dexie.maxKey]);
  const wanted = new Set(ids);
  const byPaper = new Map<PaperId, Mark[]>();
  for (const mark of await between.toArray()) {
    if (!wanted.has(mark.paperId)) continue;
    const others = byPaper.get(mark.paperId);
    if (others) others.push(mark);
    else byPaper.set(mark.paperId, [mark]);
  }
  return byPaper;
}

/** What each device knows of one paper, where several do. */
export function factsOfPaper(library: Library, paperId: PaperId): Collection<DeviceFacts, [string, string]> {
  return library.facts.where('[paperId+device]').between([paperId, Dexie.minKey], [paperId, Dexie.maxKey]);
}

/** The captures of these listings that one paper stood in. Costs a read of every capture of the listings. */
export function capturesOf(
  library: Library,
  listings: Iterable<string>,
  paperId: PaperId,
): Collection<CaptureRecord, string> {
  return library.captures
    .where('listing')
    .anyOf([...new Set(listings)])
    .filter((capture) => capture.paperIds.includes(paperId));
}
