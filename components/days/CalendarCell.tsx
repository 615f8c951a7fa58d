import { memo } from 'react';
import { countText, number, text } from '../../messages/catalogue.ts';
import type { CalendarDay, DayState } from '../../papers/calendar-day.ts';
import { pageOfDay } from '../../papers/calendar-day.ts';
import type { Day } from '../../papers/days.ts';
import { fullDay } from '../labels/date-labels.ts';
import styles from './DayCalendar.module.css';
import { fullness } from './fullness.ts';

interface CalendarCellProps {
  /** absent in a place that belongs to another month */
  day: Day | undefined;
  known: CalendarDay | undefined;
  state: DayState;
  /** the papers of the fullest day beside it */
  most: number;
  isToday: boolean;
  isShown: boolean;
  /** the one day that Tab leads to */
  isActive: boolean;
  onOpen: (day: Day) => void;
}

/** One day of a calendar: its number, and how many papers were new on it. */
export const CalendarCell = memo(function CalendarCell(props: CalendarCellProps) {
  const { day, known, state, most, isToday, isShown, isActive, onOpen } = props;
  if (day === undefined) return <td />;
  const page = state === 'missed' ? pageOfDay(day) : undefined;
  const label = text('calendar_day', fullDay(day), stateLabel(state, known, page?.site));
  const shared = {
    className: styles.day,
    'data-day': day,
    'data-state': state,
    'data-level': state === 'seen' ? fullness(known?.papers ?? 0, most) : undefined,
    'data-shown': isShown,
    'aria-current': isToday ? ('date' as const) : undefined,
    tabIndex: isActive ? 0 : -1,
  };
  // What is drawn says less than what is read out, so the one does not name the other.
  const content = (
    <>
      <span className="visually-hidden">{label}</span>
      <span className={styles.face} aria-hidden="true" title={label}>
        <span className={styles.number}>{number(Number(day.slice(8)))}</span>
        <span className={styles.fresh}>
          {known && known.fresh > 0 ? text('calendar_fresh', number(known.fresh)) : ''}
        </span>
      </span>
    </>
  );
  return (
    <td>
      {page ? (
        <a {...shared} href={page.address} target="_blank" rel="noopener noreferrer">
          {content}
        </a>
      ) : (
        <button
          {...shared}
          type="button"
          aria-disabled={state === 'none'}
          aria-pressed={isShown}
          onClick={() => state !== 'none' && onOpen(day)}
        >
          {content}
        </button>
      )}
    </td>
  );
});

function stateLabel(state: DayState, known: CalendarDay | undefined, site = ''): string {
  switch (state) {
    case 'seen':
      return countText('calendar_seen', known?.papers ?? 0, number(known?.fresh ?? 0));
    case 'later':
      return text('calendar_later');
    case 'missed':
      return text('calendar_missed', site);
    case 'none':
      return text('calendar_none');
  }
}
