import type { Adapter } from './adapter.ts';
import { findTitles } from './hf/cards.ts';
import { readFeed } from './hf/read-feed.ts';
import { papersPath, searchText } from './hf/site.ts';

/**
 * The papers that trend now, `/papers/trending`. Not recorded: built on scrapers of 2025-11 and 2026 (`isTrending` is
 * true, the list stands in `dailyPapers`). It changes daily, so each of the reader's days has its own listing.
 */
export const hfTrending: Adapter = {
  name: 'hf-trending',
  alwaysShowsPapers: true,
  matches(url) {
    const path = papersPath(url);
    return path?.[0] === 'trending' && path.length === 1 && !searchText(url);
  },
  placed: findTitles,
  read: readFeed,
};
