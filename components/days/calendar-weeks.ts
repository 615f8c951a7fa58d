import { language } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, weekdayOf } from '../../papers/days.ts';
import type { Month } from '../../papers/month-counts.ts';
import { addMonths } from '../../papers/month-counts.ts';

const DAYS_PER_WEEK = 7;

/** The days of a week, from 1 for Monday to 7 for Sunday, in the order of the reader's language. */
export function weekdays(first = firstWeekday()): number[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => ((first - 1 + index) % DAYS_PER_WEEK) + 1);
}

/** The weeks of a month, each of seven places in the order of `order`; places of other months are empty. */
export function weeksOf(month: Month, order: readonly number[]): (Day | undefined)[][] {
  const first = `${month}-01`;
  const next = `${addMonths(month, 1)}-01`;
  const weeks: (Day | undefined)[][] = [];
  for (let start = addDays(first, -order.indexOf(weekdayOf(first))); start < next; start = addDays(start, 7)) {
    const days = order.map((_, index) => addDays(start, index));
    weeks.push(days.map((day) => (first <= day && day < next ? day : undefined)));
  }
  return weeks;
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

interface WeekInfo {
  firstDay: number;
}

// Not every browser has it (Firefox 142 has not); Monday is the first day of ISO 8601.
function firstWeekday(): number {
  const locale = new Intl.Locale(language()) as Intl.Locale & { getWeekInfo?: () => WeekInfo };
  return locale.getWeekInfo?.().firstDay ?? 1;
}
