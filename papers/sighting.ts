import type { CapturedRow } from './capture.ts';
import type { Day } from './days.ts';
import type { ListingKey } from './listing.ts';
import type { ListingKind } from './listing-kinds.ts';
import type { PaperId } from './paper-id.ts';

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
  /** how many captures it was in */
  times: number;
  /** its place from 1, when first and when last seen that day */
  firstRank?: number;
  rank?: number;
  firstUpvotes?: number;
  upvotes?: number;
  comments?: number;
  /** when it was first really on screen */
  shownAt?: number;
}

/**
 * One sighting from two of the same paper, listing, day and device. What was seen first and last is decided by their
 * times, not by the order in which they are given.
 */
export function joinSightings(one: Sighting, other: Sighting): Sighting {
  const [early, late] = one.firstAt <= other.firstAt ? [one, other] : [other, one];
  const [older, newer] = one.lastAt <= other.lastAt ? [one, other] : [other, one];
  const shownAt = [one.shownAt, other.shownAt].flatMap((at) => at ?? []).sort((a, b) => a - b)[0];
  const { firstRank = late.firstRank, firstUpvotes = late.firstUpvotes } = early;
  const { rank = older.rank, upvotes = older.upvotes, comments = older.comments } = newer;
  return {
    paperId: one.paperId,
    listing: one.listing,
    kind: one.kind,
    day: one.day,
    device: one.device,
    firstAt: early.firstAt,
    lastAt: newer.lastAt,
    times: one.times + other.times,
    ...(firstRank !== undefined && { firstRank }),
    ...(firstUpvotes !== undefined && { firstUpvotes }),
    ...(rank !== undefined && { rank }),
    ...(upvotes !== undefined && { upvotes }),
    ...(comments !== undefined && { comments }),
    ...(shownAt !== undefined && { shownAt }),
  };
}

/** A sighting by one capture. */
export function newSighting(
  where: Pick<Sighting, 'listing' | 'kind' | 'day' | 'device'>,
  { paper, rank, upvotes, comments }: CapturedRow,
  at: number,
): Sighting {
  return {
    ...where,
    paperId: paper.paperId,
    firstAt: at,
    lastAt: at,
    times: 1,
    ...(rank !== undefined && { firstRank: rank, rank }),
    ...(upvotes !== undefined && { firstUpvotes: upvotes, upvotes }),
    ...(comments !== undefined && { comments }),
  };
}
