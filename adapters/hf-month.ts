import type { Adapter } from './adapter.ts';
import { findTitles } from './hf/cards.ts';
import { readFeed } from './hf/read-feed.ts';
import { papersPath, searchText } from './hf/site.ts';

/**
 * The papers of a month, `/papers/month/2026-06`. Not recorded: built on reports of 2026-10-02 (`periodType` is
 * "month", 105 items in `dailyPapers`).
 */
export const hfMonth: Adapter = {
  name: 'hf-month',
  alwaysShowsPapers: true,
  matches(url) {
    const path = papersPath(url);
    return path?.[0] === 'month' && path.length === 2 && !searchText(url);
  },
  placed: findTitles,
  read: readFeed,
};
