import type { Day } from '../../papers/days.ts';
import { dayStart, localDay } from '../../papers/days.ts';
import type { Month } from '../../papers/month-counts.ts';
import { addMonths } from '../../papers/month-counts.ts';

const MS_PER_DAY = 86_400_000;

/** The month of a time (milliseconds) where the reader is. */
export function monthAt(time: number): Month {
  return monthOf(localDay(time));
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, -3);
}

/** When a month begins where the reader is, and when the one after it does; milliseconds. */
export function timesOf(month: Month): [start: number, end: number] {
  return [dayStart(`${month}-01`), dayStart(`${addMonths(month, 1)}-01`)];
}

/** The months a time may have been counted in, wherever the reader was then: two where it is near the end of one. */
export function monthsAround(time: number): Month[] {
  return [...new Set([time - MS_PER_DAY, time, time + MS_PER_DAY].map(monthAt))];
}
