import type { Day } from '../papers/days.ts';
import { localDay } from '../papers/days.ts';
import { latestDay, latestTime } from '../papers/latest-time.ts';
import type { LinkTimes } from '../papers/link-times.ts';
import { LINK_TIMES } from '../papers/link-times.ts';
import type { Paper } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Sighting } from '../papers/sighting.ts';
import { addCapture, joinSightings } from '../papers/sighting.ts';
import { recountDays } from './day-counts.ts';
import { refreshListings } from './forget/listing-rows.ts';
import type { Library } from './library.ts';
import { sightingKey } from './library.ts';
import { stamped } from './paper-row.ts';
import { isClockBehind } from './reads/latest-shown.ts';
import { readPapers } from './reads/papers.ts';
import { sightingsOf } from './rows-of-paper.ts';
import type { Writing } from './write.ts';
import { write } from './write.ts';

// One write takes at most these, so that captures and marks wait for it a fraction of a second.
const PAPERS_AT_ONCE = 100;
const ROWS_AT_ONCE = 500;

/** What is dated after `latest` becomes `instead`; milliseconds. */
interface Mending {
  latest: number;
  instead: number;
}

/**
 * Puts right what was stored while the clock was ahead. When that was is not known: what is dated more than a day after
 * now gets the time just before the newest capture that makes sense, and so leads nothing; now, where there is none.
 *
 * Goes in pieces, each of which leaves less to do, so it can be cut short anywhere. Changes nothing while this clock
 * seems to be the wrong one, nor while an order to forget is being carried out: it goes by the days that are stored.
 * True when something was changed. Costs four keys when there is nothing.
 *
 * Marks keep their clocks, which are in order among each other: the library's clock counts on from the latest of them,
 * and reads the time again when that has come.
 */
export async function mendTimes(library: Library): Promise<boolean> {
  const now = Date.now();
  if (!(await isAnythingAhead(library, now)) || (await isClockBehind(library, now))) return false;
  const newest = await library.captures.where('at').belowOrEqual(latestTime(now)).last();
  const mending = { latest: latestTime(now), instead: newest ? Math.min(newest.at - 1, now) : now };
  for (const mendSome of [mendPapers, mendCaptures, mendListings]) {
    while (await write(library, async (writing) => !isForgetting(writing) && mendSome(writing, mending)));
  }
  return true;
}

function isForgetting({ meta }: Writing): boolean {
  return (meta.forgetting ?? []).length > 0;
}

async function isAnythingAhead({ papers, sightings, captures, listings }: Library, now: number): Promise<boolean> {
  const keys = await Promise.all([
    papers.where('lastSeen').above(latestTime(now)).limit(1).primaryKeys(),
    sightings.where('day').above(latestDay(now)).limit(1).primaryKeys(),
    captures.where('at').above(latestTime(now)).limit(1).primaryKeys(),
    listings.where('lastSeen').above(latestTime(now)).limit(1).primaryKeys(),
  ]);
  return keys.flat().length > 0;
}

/** True when papers were changed, so that there may be more. */
async function mendPapers(writing: Writing, mending: Mending): Promise<boolean> {
  const { library } = writing;
  const late = await library.papers.where('lastSeen').above(mending.latest).limit(PAPERS_AT_ONCE).primaryKeys();
  const sighted = await library.sightings
    .where('day')
    .above(localDay(mending.latest))
    .limit(PAPERS_AT_ONCE)
    .primaryKeys();
  const ids = [...new Set([...late, ...sighted.map(([paperId]) => paperId)])];
  const days = new Set<Day>();
  const sightings = new Map<PaperId, Sighting[]>();
  for (const id of ids) sightings.set(id, await mendSightings(library, id, mending, days));
  const papers = await readPapers(library, ids);
  const after = papers.map((paper) => mendedPaper(paper, sightings.get(paper.paperId) ?? [], mending));
  const { revision } = writing;
  await library.papers.bulkPut(after.map((paper, i) => stamped(papers[i], paper, revision) ?? { ...paper, revision }));
  await recountDays(library, days);
  return ids.length > 0;
}

/** The paper's sightings as they are stored now. The days on which any came or went are added to `days`. */
async function mendSightings(library: Library, id: PaperId, mending: Mending, days: Set<Day>): Promise<Sighting[]> {
  const stored = await sightingsOf(library, id).toArray();
  const left = new Map<string, Sighting>();
  for (const sighting of stored) {
    const after = mendedSighting(sighting, mending);
    const key = sightingKey(after).join(' ');
    const other = left.get(key);
    const both = after.imported ? joinSightings : addCapture;
    left.set(key, other ? both(other, after) : after);
    if (after.day !== sighting.day) {
      days.add(after.day).add(sighting.day);
      await library.sightings.delete(sightingKey(sighting));
    }
  }
  await library.sightings.bulkPut([...left.values()]);
  return [...left.values()];
}

function mendedSighting(sighting: Sighting, mending: Mending): Sighting {
  const { firstAt, lastAt, shownAt, day } = sighting;
  return {
    ...sighting,
    firstAt: mended(firstAt, mending),
    lastAt: mended(lastAt, mending),
    ...(shownAt !== undefined && { shownAt: mended(shownAt, mending) }),
    day: day > localDay(mending.latest) ? localDay(mending.instead) : day,
  };
}

function mendedPaper(paper: Paper, sightings: readonly Sighting[], mending: Mending): Paper {
  const first = Math.min(...sightings.map(({ firstAt }) => firstAt));
  const last = Math.max(...sightings.map(({ lastAt }) => lastAt));
  const isSeen = sightings.length > 0;
  const { formerTitles } = paper;
  const times: LinkTimes = {};
  for (const name of LINK_TIMES) {
    const time = paper[name];
    if (time !== undefined) times[name] = mended(time, mending);
  }
  return {
    ...paper,
    ...(formerTitles && { formerTitles: formerTitles.map((title) => ({ ...title, at: mended(title.at, mending) })) }),
    ...times,
    firstSeen: isSeen ? first : mended(paper.firstSeen, mending),
    lastSeen: isSeen ? last : mended(paper.lastSeen, mending),
    factsAt: mended(paper.factsAt, mending),
  };
}

async function mendCaptures({ library }: Writing, mending: Mending): Promise<boolean> {
  const late = library.captures.where('at').above(mending.latest).limit(ROWS_AT_ONCE);
  const captures = await late.toArray();
  await library.captures.bulkPut(
    captures.map(({ until: _, ...capture }) => ({
      ...capture,
      at: mending.instead,
      day: localDay(mending.instead),
    })),
  );
  return captures.length > 0;
}

async function mendListings({ library }: Writing, mending: Mending): Promise<boolean> {
  const late = library.listings.where('lastSeen').above(mending.latest).limit(ROWS_AT_ONCE);
  const keys = await late.primaryKeys();
  await refreshListings(library, keys);
  for (const { firstSeen, lastSeen, listing } of await late.toArray()) {
    await library.listings.update(listing, {
      firstSeen: mended(firstSeen, mending),
      lastSeen: mended(lastSeen, mending),
    });
  }
  return keys.length > 0;
}

function mended(time: number, { latest, instead }: Mending): number {
  return time > latest ? instead : time;
}
