import type { Login } from './site-frame.ts';

/** What a page's JSON is: as it should be, left out, cut off in the middle, or another object. */
export type PropsChoice = 'fresh' | 'none' | 'broken' | object;

export interface ListingPageOptions {
  kind: 'day' | 'week' | 'month' | 'trending' | 'search';
  /** of a day page the day, `2026-06-03`; of search and trending the day of the list behind it */
  day?: string;
  /** of week and month pages, `2026-W23` or `2026-06` */
  period?: string;
  /** what was searched for */
  query?: string;
  /** the rows of the day or period as in the site's API, in page order; broken ones are shown as far as they go */
  items: readonly object[];
  /** what the search found, in page order */
  searchResults?: readonly object[];
  /** the day or period before; without it there is no link */
  previous?: string;
  /** the day or period after; without it there is no link, as on the newest page */
  next?: string;
  /** `2024` is a day page as of August of that year; default `2026` */
  layout?: '2026' | '2024';
  /** default `fresh` */
  props?: PropsChoice;
  /** how many of the papers have a card, in page order; default `all` */
  cards?: 'all' | 'none' | number;
  loggedIn?: Login;
}

/** The day, week or month that a listing shows. Throws when the options name none. */
export function shownPeriod({ kind, day, period }: ListingPageOptions): string {
  const shown = kind === 'week' || kind === 'month' ? period : day;
  if (shown === undefined)
    throw new TypeError(`A ${kind} page needs its ${kind === 'week' || kind === 'month' ? 'period' : 'day'}.`);
  return shown;
}
