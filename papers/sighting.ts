import type { CapturedRow } from './capture.ts';
import type { Stamp } from './clock.ts';
import { startOf } from './clock.ts';
import type { Day } from './days.ts';
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
  device: string;
  firstAt: number;
  lastAt: number;
  /** how many visits of that day it was in: see visit.ts. In what was seen before 2026-12, how many captures */
  times: number;
  /** the first of them had begun the day before, with this paper in it */
  continued?: true;
  /** its page was only loaded in a tab that was not looked at; `times` is 0 then, and nothing was opened */
  hidden?: true;
  /** its place from 1, when first and when last seen that day */
  firstRank?: number;
  rank?: number;
  firstUpvotes?: number;
  upvotes?: number;
  comments?: number;
  /** when it was first really on screen */
  shownAt?: number;
  /** when its last capture was recorded, where the library's clock was past the time of that capture; see capturedAt */
  recorded?: Stamp;
}

/** True for a sighting on a paper's own page that was looked at. */
export function isOpened({ kind, hidden }: Sighting): boolean {
  return kind === 'paper' && !hidden;
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

type Place = 'paperId' | 'listing' | 'kind' | 'day' | 'device';
type Seen = { [K in keyof Omit<Required<Sighting>, Place>]: Sighting[K] | undefined };

function sighting(
  { paperId, listing, kind, day, device }: Pick<Sighting, Place>,
  seen: Seen & Pick<Sighting, 'firstAt' | 'lastAt' | 'times'>,
): Sighting {
  const { firstAt, lastAt, times, continued, hidden, shownAt, recorded } = seen;
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
    ...(firstRank !== undefined && { firstRank }),
    ...(firstUpvotes !== undefined && { firstUpvotes }),
    ...(rank !== undefined && { rank }),
    ...(upvotes !== undefined && { upvotes }),
    ...(comments !== undefined && { comments }),
    ...(shownAt !== undefined && { shownAt }),
    ...(recorded !== undefined && recorded > startOf(lastAt) && { recorded }),
  };
}

function joinedMarks(one: Sighting, other: Sighting): Pick<Seen, 'continued' | 'hidden'> {
  return { continued: one.continued ?? other.continued, hidden: one.hidden && other.hidden };
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
