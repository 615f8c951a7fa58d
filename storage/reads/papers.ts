import type { Day } from '../../papers/days.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { ListingKey } from '../../papers/listing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { firstOfSightings, sightingsThatCount } from '../../papers/sighting.ts';
import type { Library } from '../library.ts';
import { sightingsOf } from '../rows-of-paper.ts';
import { latestShown } from './latest-shown.ts';

/** A paper with where it was last seen on a listing, as a row shows it. */
export interface SeenPaper {
  paper: Paper;
  /** the newest sighting with a rank, else the newest of all; absent when none is left */
  sighting?: Sighting;
  /** what all its sightings say together; absent where only those of one day were read */
  record?: SeenRecord;
}

/** When and where a paper was first seen, with how many votes then, and in how many visits since. */
export interface SeenRecord {
  day: Day;
  listing: ListingKey;
  votes?: number;
  times: number;
}

/** A paper with everything the library knows of where it was seen. */
export interface PaperWithSightings {
  paper: Paper;
  sightings: Sighting[];
}

/** These papers in the order of their ids, without those that are gone. */
export async function readPapers(library: Library, ids: PaperId[]): Promise<Paper[]> {
  return (await library.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
}

/**
 * These papers in the order of their ids, without those that are gone, in parts of so many ids. The store reads the
 * next part while one is used.
 */
export async function* readPapersAhead(library: Library, ids: PaperId[], atOnce: number): AsyncGenerator<Paper[]> {
  let next = readPapers(library, ids.slice(0, atOnce));
  for (let from = atOnce; from < ids.length; from += atOnce) {
    const papers = await next;
    next = readPapers(library, ids.slice(from, from + atOnce));
    yield papers;
  }
  yield await next;
}

/** These papers with every sighting of each. Costs one read for each paper, all in one transaction. */
export function withSightings(library: Library, papers: Paper[]): Promise<PaperWithSightings[]> {
  return library.transaction('r', library.sightings, () =>
    Promise.all(
      papers.map(async (paper) => ({ paper, sightings: await sightingsOf(library, paper.paperId).toArray() })),
    ),
  );
}

/**
 * The papers last seen, newest first; those of one capture in the order of the page. At most `limit` papers. All papers
 * of a capture have the same time, so the last of these is read whole before it is cut. When more papers have one time
 * than a capture can hold, as in an imported library, it is not defined which of them come. Papers dated ahead of now
 * come only when there are no others left.
 */
export async function recentPapers(library: Library, limit: number): Promise<SeenPaper[]> {
  const latest = (await latestShown(library)).time;
  const [last] = await library.papers
    .where('lastSeen')
    .belowOrEqual(latest)
    .reverse()
    .offset(limit - 1)
    .limit(1)
    .keys();
  const papers = await library.papers
    .where('lastSeen')
    .between(last ?? 0, latest, true, true)
    .reverse()
    .limit(limit - 1 + LIMITS.rows)
    .toArray();
  const ahead = papers.length < limit ? await papersAfter(library, latest, limit - papers.length) : [];
  const seen = (await withSightings(library, papers)).map(lastSighting);
  seen.sort((a, b) => b.paper.lastSeen - a.paper.lastSeen || rankOf(a) - rankOf(b));
  return [...seen, ...(await withSightings(library, ahead)).map(lastSighting)].slice(0, limit);
}

function papersAfter(library: Library, time: number, limit: number): Promise<Paper[]> {
  return library.papers.where('lastSeen').above(time).limit(limit).toArray();
}

/**
 * These papers in the order of their ids, each with its last sighting; papers that are gone are left out. All are asked
 * for at once, in one transaction.
 */
export function papersById(library: Library, ids: PaperId[]): Promise<SeenPaper[]> {
  return library.transaction('r', [library.papers, library.sightings], async () => {
    const [papers, sightings] = await Promise.all([
      library.papers.bulkGet(ids),
      Promise.all(ids.map((id) => sightingsOf(library, id).toArray())),
    ]);
    return papers.flatMap((paper, i) => (paper ? [lastSighting({ paper, sightings: sightings[i] ?? [] })] : []));
  });
}

/** The names of the authors of each of these papers; papers that are gone are left out. */
export async function authorsOf(library: Library, ids: PaperId[]): Promise<string[][]> {
  return (await readPapers(library, ids)).map(names);
}

/** The names of the authors of each paper, the paper seen last first. For a library that is still small. */
export async function authorsOfAll(library: Library): Promise<string[][]> {
  return (await library.papers.orderBy('lastSeen').reverse().toArray()).map(names);
}

function lastSighting({ paper, sightings: all }: PaperWithSightings): SeenPaper {
  const sightings = sightingsThatCount(all);
  const ranked = sightings.filter((sighting) => sighting.rank !== undefined);
  const from = ranked.length > 0 ? ranked : sightings;
  const sighting = from.reduce<Sighting | undefined>(
    (best, one) => (best && best.lastAt >= one.lastAt ? best : one),
    undefined,
  );
  const record = recordOf(sightings);
  return { paper, ...(sighting && { sighting }), ...(record && { record }) };
}

function recordOf(sightings: readonly Sighting[]): SeenRecord | undefined {
  const first = firstOfSightings(sightings);
  if (!first) return undefined;
  const votes = first.firstUpvotes ?? first.upvotes;
  const times = sightings.reduce((sum, sighting) => sum + sighting.times, 0);
  return { day: first.day, listing: first.listing, times, ...(votes !== undefined && { votes }) };
}

function rankOf({ sighting }: SeenPaper): number {
  return sighting?.rank ?? Number.MAX_SAFE_INTEGER;
}

function names({ authors = [] }: Paper): string[] {
  return authors.map(({ name }) => name);
}
