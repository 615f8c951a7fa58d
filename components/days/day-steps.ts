import type { Day } from '../../papers/days.ts';
import { addDays, weekdayOf } from '../../papers/days.ts';
import { addMonths } from '../../papers/month-counts.ts';
import { lastDayOf } from './calendar-weeks.ts';

/** A key as it was pressed. */
interface PressedKey {
  key: string;
  shiftKey: boolean;
}

/**
 * The day to which a key of ARIA's grid pattern for dates leads from `day`; undefined for any other key. `order` is
 * that of the weekdays; `isRightToLeft` says that days go from right to left.
 */
export function dayAfterKey(
  { key, shiftKey }: PressedKey,
  day: Day,
  order: readonly number[],
  isRightToLeft: boolean,
): Day | undefined {
  const inWeek = order.indexOf(weekdayOf(day));
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, isRightToLeft ? 1 : -1);
    case 'ArrowRight':
      return addDays(day, isRightToLeft ? -1 : 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -inWeek);
    case 'End':
      return addDays(day, order.length - 1 - inWeek);
    case 'PageUp':
      return inMonth(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return inMonth(day, shiftKey ? 12 : 1);
    default:
      return undefined;
  }
}

/** The same date so many months later, or the last of that month where it is shorter. */
function inMonth(day: Day, months: number): Day {
  const month = addMonths(day.slice(0, 7), months);
  const [wanted, last] = [`${month}-${day.slice(8)}`, lastDayOf(month)];
  return wanted < last ? wanted : last;
}
