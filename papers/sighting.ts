import type { Day } from './days.ts';
import type { ListingKey, ListingKind } from './listing.ts';
import type { PaperId } from './paper-id.ts';

/**
 * This paper on that listing on that day of the reader, on this device: the record that only Daybook keeps. A page
 * opened again on the same day adds to the same sighting. A sighting on a `paper` listing means that it was opened.
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
