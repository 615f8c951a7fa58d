import type { Day } from '../../papers/days.ts';
import { addDays } from '../../papers/days.ts';
import type { Month, MonthCounts } from '../../papers/month-counts.ts';
import { addMonths } from '../../papers/month-counts.ts';

/** How far back pictures go: a quarter, a year, or to the reader's first day. */
export const PERIODS = ['quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<Period, number>> = { quarter: 3, year: 12, all: Number.POSITIVE_INFINITY };
// A clock that was wrong may have dated something a century ago.
const MOST_MONTHS = 120;

/** Some months that follow each other, the oldest first, the last being that of `today`. */
export interface MonthSpan {
  months: Month[];
  first: Day;
  last: Day;
}

/** The months of a period that ends today, but none before that of the reader's first day. */
export function spanOf(period: Period, firstDay: Day, today: Day): MonthSpan {
  const last = today.slice(0, 7);
  const months = [last];
  const most = Math.min(MONTHS[period], MOST_MONTHS);
  for (let month = last; months.length < most && month > firstDay.slice(0, 7); ) {
    month = addMonths(month, -1);
    months.unshift(month);
  }
  const start = `${months[0] ?? last}-01`;
  return { months, first: start > firstDay ? start : firstDay, last: today };
}

/** The counts of these months. */
export function countsIn(span: MonthSpan, counts: readonly MonthCounts[]): MonthCounts[] {
  const months = new Set(span.months);
  return counts.filter(({ month }) => months.has(month));
}

/** Every day of a span. */
export function daysIn({ first, last }: MonthSpan): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
