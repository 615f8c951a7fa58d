import type { Day } from '../../papers/days.ts';
import { addDays, dayStart } from '../../papers/days.ts';
import type { DayRange } from './date-range.ts';
import type { Range } from './query.ts';

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Days in days since 1970-01-01, as a sighting has them. */
export function dayNumbers({ from, to }: DayRange): Range {
  return { ...(from && { from: dayNumber(from) }), ...(to && { to: dayNumber(to) }) };
}

/** Days in minutes since 1970 UTC, from the first minute that begins in them; the days of a zone. */
export function minutesOf({ from, to }: DayRange, zone: 'reader' | 'utc'): Range {
  const start = (day: Day) => Math.ceil((zone === 'utc' ? dayNumber(day) * MS_PER_DAY : dayStart(day)) / MS_PER_MINUTE);
  return { ...(from && { from: start(from) }), ...(to && { to: start(addDays(to, 1)) - 1 }) };
}

/** The range in a column that holds so much more than it means. */
export function moved({ from, to }: Range, plus: number): Range {
  return { ...(from !== undefined && { from: from + plus }), ...(to !== undefined && { to: to + plus }) };
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}
