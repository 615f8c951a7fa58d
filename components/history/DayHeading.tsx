import { useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { Button } from '../base/Button.tsx';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { forget } from '../commands/forget.ts';
import { dayLabel, fullDay } from '../labels/date-labels.ts';
import styles from './DayHeading.module.css';
import type { HistoryDay } from './history-items.ts';

interface DayHeadingProps {
  day: HistoryDay;
  today: Day;
}

/** The heading of a day, with a way to forget what was seen on it. */
export function DayHeading({ day: { day, papers, ids }, today }: DayHeadingProps) {
  const [isAsking, setAsking] = useState(false);
  const words = dayLabel(day, today);
  return (
    <div className={styles.heading}>
      <h2 className={styles.day} title={fullDay(day)}>
        {words}
      </h2>
      <span className={styles.count}>{countText('papers', papers)}</span>
      {/* Forgetting a day takes all that was seen on it, so it is not offered where only some of it is shown. */}
      {!ids && (
        <Button
          look="quiet"
          icon="trash"
          className={styles.forget}
          aria-label={text('forget_day', words)}
          onClick={() => setAsking(true)}
        />
      )}
      {isAsking && (
        <ConfirmDialog
          title={text('forget_day_title', fullDay(day))}
          confirm={text('forget')}
          onConfirm={() => forget({ what: 'day', day })}
          onClose={() => setAsking(false)}
        >
          <p>{text('forget_place_text')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
