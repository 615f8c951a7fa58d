import { countText } from '../../messages/catalogue.ts';
import type { CalendarDay, DayState } from '../../papers/calendar-day.ts';
import styles from './CalendarKey.module.css';

interface CalendarKeyProps {
  days: readonly CalendarDay[];
  states: readonly (DayState | undefined)[];
}

/** What the marks of a calendar mean, with how many days of the month have each. */
export function CalendarKey({ days, states }: CalendarKeyProps) {
  const count = (state: DayState) => states.filter((each) => each === state).length;
  const fresh = days.reduce((sum, day) => sum + day.fresh, 0);
  const later = count('later');
  const missed = count('missed');
  return (
    <ul className={styles.key}>
      <li data-state="seen">{countText('calendar_days_seen', count('seen'))}</li>
      {fresh > 0 && <li data-state="fresh">{countText('calendar_days_fresh', fresh)}</li>}
      {later > 0 && <li data-state="later">{countText('calendar_days_later', later)}</li>}
      {missed > 0 && <li data-state="missed">{countText('calendar_days_missed', missed)}</li>}
    </ul>
  );
}
