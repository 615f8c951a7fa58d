import type { KeyboardEvent } from 'react';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import { text } from '../../messages/catalogue.ts';
import { dayState } from '../../papers/calendar-day.ts';
import type { Day } from '../../papers/days.ts';
import { Button } from '../base/Button.tsx';
import { dayLabel, monthLabel, weekdayName } from '../labels/date-labels.ts';
import { useLive } from '../live/use-live.ts';
import { useToday } from '../live/use-today.ts';
import { CalendarCell } from './CalendarCell.tsx';
import { CalendarKey } from './CalendarKey.tsx';
import { lastDayOf, weekdays, weeksOf } from './calendar-weeks.ts';
import styles from './DayCalendar.module.css';
import { dayAfterKey } from './day-steps.ts';
import { useCalendar } from './use-calendar.ts';

interface DayCalendarProps {
  /** the day whose papers are shown beside it */
  shown?: Day | undefined;
  /** the papers of a day are to be shown */
  onOpen: (day: Day) => void;
}

/**
 * The reader's days by month: on which something was seen, how much of it was new, and which were missed. The arrow
 * keys go through the days as in ARIA's grid pattern; a day that was seen opens here, a missed one on its site.
 */
export function DayCalendar({ shown, onOpen }: DayCalendarProps) {
  const id = useId();
  const today = useToday();
  const order = useMemo(() => weekdays(), []);
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef<Day>(undefined);
  // Its own first day is known after the first answer, and never changes the month that is shown.
  const range = useLive('dayRange');
  const { month, day, goTo, turn, isFirst, isLast } = useCalendar(shown, range?.first);
  const known = useLive('calendarDays', `${month}-01`, lastDayOf(month));
  const days = useMemo(() => new Map(known?.map((each) => [each.day, each])), [known]);
  const most = Math.max(0, ...Array.from(days.values(), ({ papers }) => papers));
  const weeks = weeksOf(month, order);

  // A day of another month is there only once that month is drawn.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !grid.current) return;
    const isRightToLeft = getComputedStyle(grid.current).direction === 'rtl';
    const next = dayAfterKey(event, day, order, isRightToLeft);
    if (next === undefined) return;
    event.preventDefault();
    wanted.current = goTo(next);
    // Where it stayed, nothing is drawn anew.
    grid.current.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
  }

  const states = weeks
    .flat()
    .map((each) => (each === undefined ? undefined : dayState(each, days.get(each), range?.first, today)));
  return (
    <section className={styles.calendar} aria-label={text('calendar')}>
      <div className={styles.head}>
        <h3 id={`${id}month`} className={styles.month} aria-live="polite">
          {monthLabel(month)}
        </h3>
        {!isLast && (
          <Button look="quiet" onClick={() => goTo(today)}>
            {dayLabel(today, today)}
          </Button>
        )}
        <Button
          look="quiet"
          icon="back"
          aria-label={text('calendar_previous')}
          disabled={isFirst}
          onClick={() => turn(-1)}
        />
        <Button
          look="quiet"
          icon="detail"
          aria-label={text('calendar_next')}
          disabled={isLast}
          onClick={() => turn(1)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's pattern for dates makes a grid of a table */}
      <table ref={grid} role="grid" className={styles.grid} aria-labelledby={`${id}month`} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {order.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday, 'long')}>
                <span aria-hidden="true">{weekdayName(weekday, 'narrow')}</span>
                <span className="visually-hidden">{weekdayName(weekday, 'long')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.find(Boolean)}>
              {week.map((each, column) => (
                <CalendarCell
                  key={each ?? order[column]}
                  day={each}
                  known={each ? days.get(each) : undefined}
                  state={states[row * order.length + column] ?? 'none'}
                  most={most}
                  isToday={each === today}
                  isShown={each !== undefined && each === shown}
                  isActive={each === day}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {known && <CalendarKey days={known} states={states} />}
    </section>
  );
}
