import { useState } from 'react';
import type { Day } from '../../papers/days.ts';
import type { Month } from '../../papers/month-counts.ts';
import { addMonths } from '../../papers/month-counts.ts';
import { useToday } from '../live/use-today.ts';

/** Which month a calendar shows, and on which of its days the focus is or would come. */
export interface CalendarPlace {
  month: Month;
  day: Day;
  /** Goes to a day, as far as the reader's days go; gives the day it went to. */
  goTo(day: Day): Day;
  /** Goes so many months on; back when negative. */
  turn(months: number): void;
  /** there are no days before, or after, that month */
  isFirst: boolean;
  isLast: boolean;
}

const monthOf = (day: Day): Month => day.slice(0, 7);

/**
 * A calendar's place: at first on `shown`, or today; it follows `shown` when that changes. `first` is the reader's
 * first day, before which there is nothing to go to.
 */
export function useCalendar(shown: Day | undefined, first: Day | undefined): CalendarPlace {
  const today = useToday();
  const [day, setDay] = useState(shown ?? today);
  const [followed, setFollowed] = useState(shown);
  if (shown !== followed) {
    setFollowed(shown);
    if (shown) setDay(shown);
  }
  const start = `${monthOf(first && first < today ? first : today)}-01`;

  function goTo(wanted: Day): Day {
    const next = wanted > today ? today : wanted < start ? start : wanted;
    setDay(next);
    return next;
  }

  return {
    month: monthOf(day),
    day,
    goTo,
    turn(months) {
      goTo(`${addMonths(monthOf(day), months)}-01`);
    },
    isFirst: monthOf(day) <= monthOf(start),
    isLast: monthOf(day) >= monthOf(today),
  };
}
