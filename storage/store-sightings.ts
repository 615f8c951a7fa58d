import type { Capture, CapturedRow } from '../papers/capture.ts';
import type { Stamp } from '../papers/clock.ts';
import { addDays, localDay } from '../papers/days.ts';
import { trendingRef } from '../papers/listing.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Sighting } from '../papers/sighting.ts';
import { addCapture, newSighting } from '../papers/sighting.ts';
import type { CountChange, VisitCapture } from '../papers/visit.ts';
import { countChanges, VISIT_GAP } from '../papers/visit.ts';
import type { Library, SightingKey } from './library.ts';
import { sightingKey } from './library.ts';
import { readPapers } from './reads/papers.ts';
import type { CaptureRecord, Listing } from './rows.ts';
import type { Writing } from './write.ts';

/** What is known of a capture's listing before it is stored. */
export interface Before {
  listing: Listing | undefined;
  /** as in Sighting */
  recorded: Stamp | undefined;
}

/** The rows that a capture saw: of a page that was not in view, not those that were looked at there on the same day. */
export async function rowsSeen(
  { library, device }: Writing,
  rows: CapturedRow[],
  { listing: { listing }, at, hidden }: Capture,
): Promise<CapturedRow[]> {
  if (!hidden) return rows;
  const keys = rows.map(({ paper }): SightingKey => [paper.paperId, listing, localDay(at), device]);
  const stored = await library.sightings.bulkGet(keys);
  return rows.filter((_, index) => stored[index]?.hidden ?? stored[index] === undefined);
}

/**
 * Stores a sighting of each paper of a capture, whose papers are stored. How many visits they were in is counted on, in
 * whatever order captures arrive; of a page that was not in view nothing is counted. The other captures of the listing
 * are read only where that cannot be told without: mostly once in each visit, and for papers that come later in it.
 */
export async function storeSightings(
  writing: Writing,
  rows: CapturedRow[],
  capture: Capture,
  { listing, recorded }: Before,
): Promise<void> {
  const { library, device } = writing;
  const { at, hidden } = capture;
  const ref = capture.listing;
  const day = localDay(at);
  const where = { listing: ref.listing, kind: ref.kind, day, device, ...(hidden && { hidden }) };
  const seen = rows.map((row) => newSighting(where, row, at, recorded));
  const stored = await library.sightings.bulkGet(seen.map(sightingKey));
  const isLate = listing !== undefined && at < listing.lastSeen;
  const isToldWithout = stored.every((before) => !isLate && isInVisit(before, at));
  const isFirst = !listing && ref.kind !== 'trending';
  const changes =
    hidden || isFirst || isToldWithout
      ? []
      : countChanges(await othersOf(library, capture), { at, day, paperIds: seen.map(({ paperId }) => paperId) });
  const own = new Map(changes.flatMap((change) => (change.day === day ? [[change.paperId, change]] : [])));
  await library.sightings.bulkPut(
    seen.map((sighting, index) => {
      const before = stored[index];
      const added = counted(sighting, own.get(sighting.paperId), hidden || (listing && isToldWithout) ? 0 : 1);
      return before ? withCapture(before, added) : { ...added, times: hidden ? 0 : Math.max(1, added.times) };
    }),
  );
  const ids = new Set(seen.map(({ paperId }) => paperId));
  const isOther = (change: CountChange) => (change.day === day ? !ids.has(change.paperId) : ref.kind !== 'trending');
  await recount(writing, ref.listing, changes.filter(isOther));
}

/** True when a capture at that time, later than all others of its listing, is surely in the visit of this sighting. */
function isInVisit(before: Sighting | undefined, at: number): boolean {
  return before !== undefined && !before.hidden && before.lastAt <= at && at - before.lastAt <= VISIT_GAP;
}

function counted(sighting: Sighting, change: CountChange | undefined, times: number): Sighting {
  return { ...sighting, times: change?.times ?? times, ...(change?.continued && { continued: true }) };
}

// A sighting that was looked at was in one visit at least, whatever is left of its captures.
function withCapture(before: Sighting, added: Sighting): Sighting {
  const after = addCapture(before, added);
  return after.hidden ? after : { ...after, times: Math.max(1, after.times) };
}

/**
 * The other captures of a listing of which the page was in view. What trends has another key each day; those of the day
 * before are among them.
 */
async function othersOf(library: Library, { listing, captureId }: Capture): Promise<VisitCapture[]> {
  const { source, kind, name } = listing;
  const before = kind === 'trending' ? trendingRef(source, addDays(name, -1)) : undefined;
  const keys = [listing.listing, ...(before ? [before.listing] : [])];
  const rows = await library.captures.where('listing').anyOf(keys).toArray();
  return rows.filter((row) => row.captureId !== captureId && !row.hidden).map(asInVisits);
}

function asInVisits({ at, until, day = localDay(at), paperIds }: CaptureRecord): VisitCapture {
  return { at, day, paperIds, ...(until !== undefined && { until }) };
}

/** Counts anew where a late capture has shown that visits were one, or went on from the day before. */
async function recount(writing: Writing, listing: string, changes: readonly CountChange[]): Promise<void> {
  const { library, device, revision } = writing;
  const due = changes.filter(({ times, continued }) => times !== 0 || continued);
  if (due.length === 0) return;
  const stored = await library.sightings.bulkGet(
    due.map(({ paperId, day }): SightingKey => [paperId, listing, day, device]),
  );
  const changed = due.flatMap(({ times, continued }, index) => {
    const before = stored[index];
    if (!before || before.hidden || (times === 0 && before.continued)) return [];
    return [{ ...before, times: Math.max(1, before.times + times), ...(continued && { continued }) }];
  });
  await library.sightings.bulkPut(changed);
  const ids = [...new Set(changed.map(({ paperId }): PaperId => paperId))];
  // The index knows how often papers were seen.
  await library.papers.bulkPut((await readPapers(library, ids)).map((paper) => ({ ...paper, revision })));
}
