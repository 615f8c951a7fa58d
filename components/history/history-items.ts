import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { DAY_STEP } from '../../storage/reads/first-reads.ts';

/** A day of the history and how many papers its list holds. */
export interface HistoryDay {
  day: Day;
  papers: number;
  /** the papers that a filter leaves of that day, in their order; absent when all of it is shown */
  ids?: readonly PaperId[];
}

/** One line of the history: a day's heading, or the place for its `at`th paper. */
export interface HistoryItem {
  day: HistoryDay;
  /** -1 for the heading */
  at: number;
}

/**
 * The history as one flat list of lines. Only its days are kept: a line is worked out where it is needed, so that
 * 100,000 of them cost as little as their days.
 */
export interface HistoryItems {
  days: readonly HistoryDay[];
  /** for each of `days`, the index of its heading among the lines; and last, how many lines there are */
  starts: readonly number[];
  /** how many lines there are */
  length: number;
  /** false while older days are not known yet */
  isAll: boolean;
}

/** The lines of these days, newest first as they are given. Unless they are all, more come at the end later. */
export function historyItems(days: readonly HistoryDay[], isAll = true): HistoryItems {
  const starts = [0];
  let length = 0;
  for (const { papers } of days) {
    length += 1 + papers;
    starts.push(length);
  }
  return { days, starts, length, isAll };
}

/** The lines with as many papers on each of these days as its order has; the same object when that is what it has. */
export function withOrders(history: HistoryItems, orders: ReadonlyMap<Day, { readonly length: number }>): HistoryItems {
  const lengths = new Map<number, number>();
  for (const [day, { length }] of orders) {
    const index = indexOfDay(history, day);
    // An order of that length may be the first part of a longer one, from the copy of what pages draw first.
    const isPart = length === DAY_STEP && (history.days[index ?? -1]?.papers ?? 0) > length;
    if (index !== undefined && !isPart && history.days[index]?.papers !== length) lengths.set(index, length);
  }
  if (lengths.size === 0) return history;
  const days = history.days.map((day, index) => ({ ...day, papers: lengths.get(index) ?? day.papers }));
  return historyItems(days, history.isAll);
}

/** The line of that index; undefined when there is none. Costs a binary search among the days. */
export function itemAt(history: HistoryItems, index: number): HistoryItem | undefined {
  const at = dayAt(history, index);
  const day = history.days[at];
  const start = history.starts[at];
  if (!day || start === undefined || index < 0 || index >= history.length) return undefined;
  return { day, at: index - start - 1 };
}

/** The index among the days of the one that holds a line. */
export function dayAt({ days, starts }: HistoryItems, item: number): number {
  return lastIndex(days.length, (index) => (starts[index] ?? 0) <= item);
}

/** The index among the days of the newest one that is not after `day`; the oldest when all are. */
export function dayUpTo({ days }: HistoryItems, day: Day): number {
  const after = lastIndex(days.length, (index) => (days[index]?.day ?? '') > day);
  const isAfter = (days[after]?.day ?? '') > day;
  return Math.min(isAfter ? after + 1 : after, days.length - 1);
}

/** The index of that day among the days; undefined when it is none of them. */
export function indexOfDay(history: HistoryItems, day: Day | undefined): number | undefined {
  if (day === undefined) return undefined;
  const index = dayUpTo(history, day);
  return history.days[index]?.day === day ? index : undefined;
}

/** The line of the paper `rows` further, headings not counted, or of the nearest there is. */
export function paperFrom(history: HistoryItems, item: number, rows: number): number {
  const { days, starts, length } = history;
  const papers = length - days.length;
  // Before a paper come as many headings as days have begun.
  const wanted = Math.min(Math.max(item - dayAt(history, item) - 1 + rows, 0), papers - 1);
  const day = lastIndex(days.length, (index) => (starts[index] ?? 0) - index <= wanted);
  return wanted + day + 1;
}

/**
 * How many lines the history has gained up to the end of the day that had that index before; less than 0 when it lost
 * some. What is new on a day counts as being before its other papers, as the listing opened last comes first.
 */
export function linesAddedBefore(before: HistoryItems, after: HistoryItems, dayIndex: number): number {
  const day = before.days[dayIndex]?.day;
  if (day === undefined) return 0;
  const index = dayUpTo(after, day);
  // Where the day is gone, what came before it ends where the next older one begins.
  const end = (after.days[index]?.day ?? '') >= day ? index + 1 : index;
  return (after.starts[end] ?? 0) - (before.starts[dayIndex + 1] ?? 0);
}

/** The last index below `length` for which `holds`, which holds up to some index and not beyond; 0 when for none. */
function lastIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
