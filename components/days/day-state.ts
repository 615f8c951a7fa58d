import { listingAddress } from '../../papers/addresses.ts';
import type { Day } from '../../papers/days.ts';
import { listingRef } from '../../papers/listing.ts';
import { SITES } from '../../papers/sources.ts';
import type { CalendarDay } from '../../storage/reads/calendar.ts';
import { weekdayOf } from './calendar-weeks.ts';

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

/** How much was seen on a day beside the fullest of them: 1 to 4. */
export function fullness(papers: number, most: number): 1 | 2 | 3 | 4 {
  const quarters = most > 0 ? Math.ceil((4 * papers) / most) : 1;
  return quarters >= 4 ? 4 : quarters === 3 ? 3 : quarters === 2 ? 2 : 1;
}
