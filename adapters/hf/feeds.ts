import type { ListingRef } from '../../papers/listing.ts';
import { searchName } from '../../papers/listing.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { Adapter } from '../adapter.ts';
import { findTitles } from './cards.ts';
import { pageState } from './page-state.ts';
import { readFeed } from './read-feed.ts';
import { papersPath, searchText } from './site.ts';

const LISTINGS = new Set(['date', 'week', 'month', 'trending']);

/**
 * The papers of one day: `/papers/date/2026-06-03`, the older `/papers?date=…`, and `/papers` itself, which in 2024
 * showed the newest day in place. Since then `/papers` redirects to the period last viewed; should it show a week or
 * month in place, the page's JSON says so.
 */
export const hfDay = feed('hf-day', (path) => path.length === 0 || isPeriod('date', path));

/**
 * The papers of an ISO week, `/papers/week/2026-W23`. Not recorded: built on reports of 2026-10-02 (`periodType` is
 * "week", 105 items in `dailyPapers`).
 */
export const hfWeek = feed('hf-week', (path) => isPeriod('week', path));

/**
 * The papers of a month, `/papers/month/2026-06`. Not recorded: built on reports of 2026-10-02 (`periodType` is
 * "month", 105 items in `dailyPapers`).
 */
export const hfMonth = feed('hf-month', (path) => isPeriod('month', path));

/**
 * The papers that trend now, `/papers/trending`. Not recorded: built on scrapers of 2025-11 and 2026 (`isTrending` is
 * true, the list stands in `dailyPapers`). It changes daily, so each of the reader's days has its own listing.
 */
export const hfTrending = feed('hf-trending', (path) => path[0] === 'trending' && path.length === 1);

/**
 * The site's own search, `?q=…` on any listing's address. Not recorded as HTML: built on the text of three result
 * pages and on scrapers of 2026 (`query.q` is set and the papers stand in `searchResults`).
 */
export const hfSearch: Adapter = {
  name: 'hf-search',
  alwaysShowsPapers: false,
  matches(url) {
    const path = papersPath(url);
    return path !== undefined && searchText(url) !== '' && (path.length === 0 || LISTINGS.has(path[0] ?? ''));
  },
  canShow: canShowFeed,
  placed: findTitles,
  read: readFeed,
  state: pageState,
};

/** A feed without a search, on the addresses whose path after `/papers` is one of its own. */
function feed(name: string, isOwn: (path: string[]) => boolean): Adapter {
  return {
    name,
    alwaysShowsPapers: true,
    matches(url) {
      const path = papersPath(url);
      return path !== undefined && isOwn(path) && !searchText(url);
    },
    canShow: canShowFeed,
    placed: findTitles,
    read: readFeed,
    state: pageState,
  };
}

function isPeriod(period: string, path: string[]): boolean {
  return path[0] === period && path.length === 2;
}

const KIND_OF_PATH: ReadonlyMap<string | undefined, ListingKind> = new Map([
  ['date', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['trending', 'trending'],
]);

/**
 * A search is the address's own. `/papers` shows any period in place; an address that names one shows that kind, and
 * `date` another day when its own has no papers. What the box searches for may not be there yet: then the list that
 * the address has without it still stands.
 */
function canShowFeed(url: URL, { kind, name }: ListingRef): boolean {
  const [period, named] = papersPath(url) ?? [];
  if (kind === 'search') return searchText(url) !== '' && name === searchName(searchText(url));
  if (period === undefined) return [...KIND_OF_PATH.values()].includes(kind);
  if (kind !== KIND_OF_PATH.get(period)) return false;
  return kind === 'day' || kind === 'trending' || name === named;
}
