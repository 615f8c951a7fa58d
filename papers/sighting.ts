import type { CapturedRow } from './capture.ts';
import type { Stamp } from './clock.ts';
import { startOf } from './clock.ts';
import type { Day } from './days.ts';
import type { ImportedSighting } from './imported-entry.ts';
import type { ListingKey } from './listing.ts';
import type { ListingKind } from './listing-kinds.ts';
import type { PaperId } from './paper-id.ts';
import { greaterValue } from './value-order.ts';

/**
 * This paper on that listing on that day of the reader, on this device: the record that only Daybook keeps. A page
 * opened again on the same day adds to the same sighting. A sighting on a `paper` listing records that it was opened.
 */
export interface Sighting {
  paperId: PaperId;
  listing: ListingKey;
  kind: ListingKind;
  day: Day;
  /** the copy of the library in which it was captured; of one that was imported, see importerOf */
  device: string;
  firstAt: number;
  lastAt: number;
  /** how many visits of that day it was in: see visit.ts. In what was seen before 2026-12, how many captures */
  times: number;
  /** the first of them had begun the day before, with this paper in it */
  continued?: true;
  /** its page was only loaded in a tab that was not looked at; `times` is 0 then, and nothing was opened */
  hidden?: true;
  /**
   * a saved page that was imported showed it: it is of that day, was never on screen, and where the listing was
   * captured on that day too it does not count (sightingsThatCount)
   */
  imported?: true;
  /** its place from 1, when first and when last seen that day */
  firstRank?: number;
  rank?: number;
  firstUpvotes?: number;
  upvotes?: number;
  comments?: number;
  /** when it was first really on screen */
  shownAt?: number;
  /**
   * when its last capture was recorded, where the library's clock was past the time of that capture; see capturedAt. Of
   * one that was imported, when that was
   */
  recorded?: Stamp;
}

/** True for a sighting on a paper's own page that was looked at. */
export function isOpened({ kind, hidden }: Sighting): boolean {
  return kind === 'paper' && !hidden;
}

/**
 * The sighting that was first of these; undefined when there are none. A paper's own page comes of a listing that
 * showed it, and has no place for it.
 */
export function firstOfSightings(sightings: readonly Sighting[]): Sighting | undefined {
  const isFirst = (a: Sighting, b: Sighting) =>
    a.firstAt < b.firstAt || (a.firstAt === b.firstAt && a.kind !== 'paper' && b.kind === 'paper');
  return sightings.reduce<Sighting | undefined>(
    (best, other) => (best && !isFirst(other, best) ? best : other),
    undefined,
  );
}

const IMPORTER = 'import';

/** What stands for the device in sightings that `device` imported: they are beside its own, and change none of them. */
export function importerOf(device: string): string {
  return `${IMPORTER}${device}`;
}

/** True for what stands for a device that imports: no device has a name that long (newDevice). */
export function isImporter(device: string): boolean {
  return device.startsWith(IMPORTER) && device.length === IMPORTER.length + 10;
}

/** The device that captured or imported a sighting. */
export function recorderOf({ device }: Pick<Sighting, 'device'>): string {
  return isImporter(device) ? device.slice(IMPORTER.length) : device;
}

/**
 * Those of these sightings that count. Where a paper was seen on a listing that was looked at that day, what was
 * imported of that is left out; what several devices imported of it counts once, by the newest.
 */
export function sightingsThatCount(sightings: readonly Sighting[]): readonly Sighting[] {
  if (!sightings.some(({ imported }) => imported)) return sightings;
  const placeOf = ({ paperId, day, listing }: Sighting) => `${day} ${paperId} ${listing}`;
  const captured = sightings.filter(({ imported }) => !imported);
  const lookedAt = new Set(captured.filter(({ hidden }) => !hidden).map(placeOf));
  const newest = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const place = placeOf(sighting);
    if (!sighting.imported || lookedAt.has(place)) continue;
    const other = newest.get(place);
    if (!other || (sighting.lastAt - other.lastAt || (sighting.device > other.device ? 1 : -1)) > 0) {
      newest.set(place, sighting);
    }
  }
  const counting = new Set(newest.values());
  return sightings.filter((sighting) => !sighting.imported || counting.has(sighting));
}

/**
 * The sighting with one more capture of it, `times` of which says what it adds to the count. What was seen first and
 * last is decided by their times.
 */
export function addCapture(stored: Sighting, seen: Sighting): Sighting {
  const [early, late] = stored.firstAt <= seen.firstAt ? [stored, seen] : [seen, stored];
  const [older, newer] = stored.lastAt <= seen.lastAt ? [stored, seen] : [seen, stored];
  const { firstRank = late.firstRank, firstUpvotes = late.firstUpvotes } = early;
  const { rank = older.rank, upvotes = older.upvotes, comments = older.comments } = newer;
  return sighting(stored, {
    firstAt: early.firstAt,
    lastAt: newer.lastAt,
    times: stored.times + seen.times,
    firstRank,
    rank,
    firstUpvotes,
    upvotes,
    comments,
    ...joinedMarks(stored, seen),
    ...joinedTimes(stored, seen),
  });
}

/**
 * One sighting from two states of it: commutative, associative and idempotent. What was seen first comes whole from
 * the state that saw it earliest, what was seen last from the one that saw it latest; equal times are settled by value,
 * and what is known wins. It adds nothing up: both states may count the same captures.
 */
export function joinSightings(one: Sighting, other: Sighting): Sighting {
  const first = compareSeen(
    [-one.firstAt, one.firstRank, one.firstUpvotes],
    [-other.firstAt, other.firstRank, other.firstUpvotes],
  );
  const last = compareSeen(
    [one.lastAt, one.rank, one.upvotes, one.comments],
    [other.lastAt, other.rank, other.upvotes, other.comments],
  );
  const { firstAt, firstRank, firstUpvotes } = first >= 0 ? one : other;
  const { lastAt, rank, upvotes, comments } = last >= 0 ? one : other;
  const times = Math.max(one.times, other.times);
  const seen = { firstAt, lastAt, times, firstRank, rank, firstUpvotes, upvotes, comments };
  return sighting(
    { ...one, kind: greaterValue(one.kind, other.kind) },
    { ...seen, ...joinedMarks(one, other), ...joinedTimes(one, other) },
  );
}

/** A sighting by one capture, the first of a visit. */
export function newSighting(
  where: Pick<Sighting, 'listing' | 'kind' | 'day' | 'device' | 'hidden'>,
  { paper, rank, upvotes, comments }: CapturedRow,
  at: number,
  recorded?: Stamp,
): Sighting {
  return {
    ...where,
    paperId: paper.paperId,
    firstAt: at,
    lastAt: at,
    times: where.hidden ? 0 : 1,
    ...(rank !== undefined && { firstRank: rank, rank }),
    ...(upvotes !== undefined && { firstUpvotes: upvotes, upvotes }),
    ...(comments !== undefined && { comments }),
    ...(recorded && { recorded }),
  };
}

/** A sighting that `device` imported, of which no other part is known. */
export function importedSighting(
  paperId: PaperId,
  device: string,
  { listing: { listing, kind }, day, at, ...shown }: ImportedSighting,
  recorded: Stamp,
): Sighting {
  const where = { listing, kind, day, device: importerOf(device) };
  return { ...newSighting(where, { paper: { paperId, title: '' }, ...shown }, at, recorded), imported: true };
}

type Place = 'paperId' | 'listing' | 'kind' | 'day' | 'device';
type Seen = { [K in keyof Omit<Required<Sighting>, Place>]: Sighting[K] | undefined };

function sighting(
  { paperId, listing, kind, day, device }: Pick<Sighting, Place>,
  seen: Seen & Pick<Sighting, 'firstAt' | 'lastAt' | 'times'>,
): Sighting {
  const { firstAt, lastAt, times, continued, hidden, imported, shownAt, recorded } = seen;
  const { firstRank, rank, firstUpvotes, upvotes, comments } = seen;
  return {
    paperId,
    listing,
    kind,
    day,
    device,
    firstAt,
    lastAt,
    times,
    ...(continued && { continued }),
    ...(hidden && { hidden }),
    ...(imported && { imported }),
    ...(firstRank !== undefined && { firstRank }),
    ...(firstUpvotes !== undefined && { firstUpvotes }),
    ...(rank !== undefined && { rank }),
    ...(upvotes !== undefined && { upvotes }),
    ...(comments !== undefined && { comments }),
    ...(shownAt !== undefined && { shownAt }),
    ...(recorded !== undefined && recorded > startOf(lastAt) && { recorded }),
  };
}

function joinedMarks(one: Sighting, other: Sighting): Pick<Seen, 'continued' | 'hidden' | 'imported'> {
  return {
    continued: one.continued ?? other.continued,
    hidden: one.hidden && other.hidden,
    imported: one.imported && other.imported,
  };
}

function joinedTimes(one: Sighting, other: Sighting): Pick<Seen, 'shownAt' | 'recorded'> {
  const shown = [one.shownAt, other.shownAt].filter((at) => at !== undefined);
  const recorded = [one.recorded, other.recorded].filter((at) => at !== undefined);
  return { shownAt: shown.length > 0 ? Math.min(...shown) : undefined, recorded: recorded.sort().at(-1) };
}

/** Number by number; one that is not known comes before all others. */
function compareSeen(one: (number | undefined)[], other: (number | undefined)[]): number {
  const unequal = one.findIndex((value, index) => value !== other[index]);
  return unequal < 0 ? 0 : (one[unequal] ?? Number.NEGATIVE_INFINITY) - (other[unequal] ?? Number.NEGATIVE_INFINITY);
}
