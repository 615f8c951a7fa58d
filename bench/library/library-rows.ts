import type { Day } from '../../papers/days.ts';
import { dayStart } from '../../papers/days.ts';
import type { ListingRef } from '../../papers/listing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { CaptureRecord, DayCount, Listing } from '../../storage/rows.ts';

/** One listing as a reader saw it: its papers in page order. `Row` is a paper with its rank and votes. */
export interface SeenListing<Row> {
  ref: ListingRef;
  /** the reader's own day */
  day: Day;
  rows: Row[];
}

/** The rows that captures leave in the library, by table. */
export interface LibraryRows {
  papers: Paper[];
  sightings: Sighting[];
  listings: Listing[];
  captures: CaptureRecord[];
  days: DayCount[];
}

/** When a listing of that day is captured: the reader's noon. */
export function capturedAt(day: Day): number {
  return dayStart(day) + 12 * 3_600_000;
}
