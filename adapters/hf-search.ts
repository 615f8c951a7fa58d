import type { Adapter } from './adapter.ts';
import { findTitles } from './hf/cards.ts';
import { readFeed } from './hf/read-feed.ts';
import { papersPath, searchText } from './hf/site.ts';

const LISTINGS = new Set(['date', 'week', 'month', 'trending']);

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
  placed: findTitles,
  read: readFeed,
};
