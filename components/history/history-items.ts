import type { Day } from '../../papers/days.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { LiveRead } from '../live/live-read.ts';

/** A day of the history and how many papers its list holds. */
export interface HistoryDay {
  day: Day;
  papers: number;
  /** a filter leaves out other papers of that day */
  isPart: boolean;
  /** reads the day's papers, in their order */
  read: LiveRead<SeenPaper[]>;
}

/** One line of the history: a day's heading, or the place for its `at`th paper. */
export interface HistoryItem {
  day: HistoryDay;
  /** -1 for the heading */
  at: number;
}

/** The history as one flat list, with where each day starts. */
export interface HistoryItems {
  items: HistoryItem[];
  days: HistoryDay[];
  /** for each of `days`, the index of its heading among the items */
  starts: number[];
}

/** The lines of these days, newest first as they are given. */
export function historyItems(days: HistoryDay[]): HistoryItems {
  const items: HistoryItem[] = [];
  const starts: number[] = [];
  for (const day of days) {
    starts.push(items.length);
    for (let at = -1; at < day.papers; at += 1) items.push({ day, at });
  }
  return { items, days, starts };
}

/** The index among the days of the one that holds an item. */
export function dayAt({ starts }: HistoryItems, item: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= item) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index among the days of the newest one that is not after `day`; the oldest when all are. */
export function dayUpTo({ days }: HistoryItems, day: Day): number {
  const index = days.findIndex((candidate) => candidate.day <= day);
  return index < 0 ? days.length - 1 : index;
}

/** The item of the paper `rows` further, headings not counted, or of the nearest there is. */
export function paperFrom({ items }: HistoryItems, item: number, rows: number): number {
  const step = rows < 0 ? -1 : 1;
  let [left, found] = [Math.abs(rows), item];
  if (left === Infinity) return step < 0 ? 1 : items.length - 1;
  for (let at = item + step; left > 0 && at > 0 && at < items.length; at += step) {
    if (items[at]?.at === -1) continue;
    found = at;
    left -= 1;
  }
  return found;
}
