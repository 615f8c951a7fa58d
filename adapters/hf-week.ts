import type { Adapter } from './adapter.ts';
import { findTitles } from './hf/cards.ts';
import { readFeed } from './hf/read-feed.ts';
import { papersPath, searchText } from './hf/site.ts';

/**
 * The papers of an ISO week, `/papers/week/2026-W23`. Not recorded: built on reports of 2026-10-02 (`periodType` is
 * "week", 105 items in `dailyPapers`).
 */
export const hfWeek: Adapter = {
  name: 'hf-week',
  alwaysShowsPapers: true,
  matches(url) {
    const path = papersPath(url);
    return path?.[0] === 'week' && path.length === 2 && !searchText(url);
  },
  placed: findTitles,
  read: readFeed,
};
