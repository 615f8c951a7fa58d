import { listingAddress } from './addresses.ts';
import type { Day } from './days.ts';
import { weekdayOf } from './days.ts';
import type { ListingKey } from './listing.ts';
import { listingRef } from './listing.ts';
import { SITES } from './sources.ts';

/** What was seen on one day of a calendar. */
export interface CalendarDay {
  day: Day;
  /** how many papers were seen on it, and how many of them for the first time; 0 when nothing was seen on it */
  papers: number;
  fresh: number;
  /** the pages of that day's papers that were opened, be it on another day */
  listings: ListingKey[];
}

/**
 * What a calendar says of a day: something was `seen` on it; nothing was, but its page was opened `later` or before;
 * it was `missed`, though there were papers and Daybook was in use; or nothing is to be said of it.
 */
export type DayState = 'seen' | 'later' | 'missed' | 'none';

/** The state of a day of which this is known. `first` is the reader's first day. */
export function dayState(day: Day, known: CalendarDay | undefined, first: Day | undefined, today: Day): DayState {
  if (known && known.papers > 0) return 'seen';
  if (known && known.listings.length > 0) return 'later';
  // Sites have no papers of a weekend: their pages show Friday's (seen 2026-02).
  const isMissed = first !== undefined && first < day && day < today && weekdayOf(day) <= 5;
  return isMissed ? 'missed' : 'none';
}

/** Where a site shows the papers of a day, and its name: the first site that has such pages. */
export function pageOfDay(day: Day): { address: string; site: string } | undefined {
  for (const { source, name } of SITES) {
    const ref = listingRef(source, 'day', day);
    const address = ref && listingAddress(ref);
    if (address) return { address, site: name };
  }
  return undefined;
}
