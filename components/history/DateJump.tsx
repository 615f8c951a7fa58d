import { useId } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { isDay } from '../../papers/days.ts';
import { announce } from '../commands/command-outcome.ts';
import { dateInShort } from '../labels/date-labels.ts';
import { useIdle } from '../live/use-idle.ts';
import { useToday } from '../live/use-today.ts';
import styles from './DateJump.module.css';

interface DateJumpProps {
  /** the reader's oldest and newest day */
  oldest: Day | undefined;
  newest: Day | undefined;
  /** scrolls to the day, or to the nearest before it, and returns the day it scrolled to */
  goTo: (day: Day) => Day | undefined;
}

/** A field that scrolls the history to a date. */
export function DateJump({ oldest, newest, goTo }: DateJumpProps) {
  const id = useId();
  const today = useToday();
  // Of all that the panel first shows, a date field takes the browser longest, and no first row needs it.
  const isDrawn = useIdle();

  function onChange(day: string) {
    if (!isDay(day)) return;
    const shown = goTo(day);
    if (shown === day) announce(text('gone_to', dateInShort(day, today)));
    else if (shown) announce(text('gone_near', dateInShort(day, today), dateInShort(shown, today)));
  }

  return (
    <label htmlFor={id} className={styles.jump}>
      {text('go_to_date')}
      {isDrawn ? (
        <input
          id={id}
          type="date"
          className={styles.date}
          min={oldest}
          max={newest}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <span className={styles.date} />
      )}
    </label>
  );
}
