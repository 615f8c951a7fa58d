import { Dexie } from 'dexie';
import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library, SightingKey } from '../library.ts';
import { keysOfPaper } from './erase-papers.ts';
import type { KeysOfPaper } from './sightings-taken.ts';
import { keysByPaper } from './sightings-taken.ts';

/** Some papers of a place, in the order of their keys. */
export interface PapersAtPlace {
  papers: Map<PaperId, KeysOfPaper>;
  /** there are no more than these up to this key */
  upTo: PaperId | '';
  isLast: boolean;
  /** the papers of the whole library between the first and the last; where it costs little to know them */
  between?: PaperId[];
}

/** True for the sightings that an order to forget this place takes. */
export function isAtPlace(place: ForgettablePlace): (key: SightingKey) => boolean {
  switch (place.what) {
    case 'day':
      return ([, , day]) => day === place.day;
    case 'listing':
      return ([, listing]) => listing === place.listing;
    case 'source':
      return ([, listing]) => listing.startsWith(`${place.source}:`);
  }
}

/**
 * The next papers with sightings at a place after the key `after`, without those of `done`. Reads keys alone, some
 * `most` of them; a paper's keys are never cut.
 */
export function papersAtPlace(
  library: Library,
  place: ForgettablePlace,
  after: PaperId | '',
  done: ReadonlySet<PaperId>,
  most: number,
): Promise<PapersAtPlace> {
  return place.what === 'source'
    ? papersOfSource(library, place, after, done, most)
    : papersByIndex(library, place, after, done, most);
}

// Nearly every paper was seen on the site: all sightings are gone through, in the order of their papers.
async function papersOfSource(
  library: Library,
  place: ForgettablePlace,
  after: PaperId | '',
  done: ReadonlySet<PaperId>,
  most: number,
): Promise<PapersAtPlace> {
  const sightings = library.sightings.where('[paperId+listing+day+device]').above([after, Dexie.maxKey]);
  const [found, ids] = await Promise.all([
    sightings.limit(most).primaryKeys(),
    library.papers.where('paperId').above(after).limit(most).primaryKeys(),
  ]);
  const { keys, isLast } = await wholePapers(library, found, most);
  const upTo = keys.at(-1)?.[0] ?? after;
  const papers = keysByPaper(
    keys.filter(([id]) => !done.has(id)),
    isAtPlace(place),
  );
  for (const [id, { taken }] of papers) if (taken.length === 0) papers.delete(id);
  const between =
    ids.length < most || (ids.at(-1) ?? '') >= upTo
      ? ids.filter((id) => id <= upTo)
      : await library.papers.where('paperId').between(after, upTo, false, true).primaryKeys();
  return { papers, upTo, isLast, between };
}

// Few papers were seen there, and what is taken leaves the index: it is read from its start each time.
async function papersByIndex(
  library: Library,
  place: Exclude<ForgettablePlace, { what: 'source' }>,
  after: PaperId | '',
  done: ReadonlySet<PaperId>,
  most: number,
): Promise<PapersAtPlace> {
  const index =
    place.what === 'day'
      ? library.sightings.where('day').equals(place.day)
      : library.sightings.where('listing').equals(place.listing);
  for (let limit = most; ; limit *= 2) {
    const { keys, isLast } = await wholePapers(library, await index.limit(limit).primaryKeys(), limit);
    const ids = new Set(keys.flatMap(([id]) => (id > after && !done.has(id) ? id : [])));
    // What was seen since the order stays in the index, and may be all that was read.
    if (ids.size === 0 && !isLast) continue;
    const all = await Promise.all(Array.from(ids, (id) => keysOfPaper(library, id)));
    return { papers: keysByPaper(all.flat(), isAtPlace(place)), upTo: keys.at(-1)?.[0] ?? after, isLast };
  }
}

/** These keys without those of the last paper, when there may be more of them. */
async function wholePapers(library: Library, keys: SightingKey[], limit: number) {
  if (keys.length < limit) return { keys, isLast: true };
  const last = keys.at(-1)?.[0] ?? '';
  const whole = keys.filter(([id]) => id !== last);
  return { keys: whole.length > 0 ? whole : await keysOfPaper(library, last), isLast: false };
}
