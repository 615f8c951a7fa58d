import type { Adapter } from './adapter.ts';
import { findTitles } from './hf/cards.ts';
import { readFeed } from './hf/read-feed.ts';
import { papersPath, searchText } from './hf/site.ts';

/**
 * The papers of one day: `/papers/date/2026-06-03`, the older `/papers?date=…`, and `/papers` itself, which in 2024
 * showed the newest day in place. Since then `/papers` redirects to the period last viewed; should it show a week or
 * month in place, the page's JSON says so.
 */
export const hfDay: Adapter = {
  name: 'hf-day',
  alwaysShowsPapers: true,
  matches(url) {
    const path = papersPath(url);
    return path !== undefined && !searchText(url) && (path.length === 0 || (path[0] === 'date' && path.length === 2));
  },
  placed: findTitles,
  read: readFeed,
};
