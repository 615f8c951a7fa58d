import { useState } from 'react';
import { countText, text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { ConfirmDialog } from '../base/ConfirmDialog.tsx';
import { MenuButton } from '../base/MenuButton.tsx';
import { forget } from '../commands/forget.ts';
import type { ChosenPapers } from '../commands/mark-papers.ts';
import { outItems } from '../export/out-items.ts';
import { dayLabel, fullDay } from '../labels/date-labels.ts';
import styles from './DayHeading.module.css';
import type { HistoryDay } from './history-items.ts';

interface DayHeadingProps {
  day: HistoryDay;
  today: Day;
}

/** The heading of a day, with ways to take its papers along and to forget what was seen on it. */
export function DayHeading({ day: { day, papers, ids }, today }: DayHeadingProps) {
  const [isAsking, setAsking] = useState(false);
  const words = dayLabel(day, today);
  // Of a history that is filtered, what of the day is shown.
  const shown: ChosenPapers = ids ? { are: 'these', ids: [...ids] } : { are: 'day', day, except: [] };
  return (
    <div className={styles.heading}>
      <h2 className={styles.day} title={fullDay(day)}>
        {words}
      </h2>
      <span className={styles.count}>{countText('papers', papers)}</span>
      <span className={styles.act}>
        <MenuButton
          label={text('day_actions', words)}
          items={[
            ...outItems({ papers: shown, title: fullDay(day), count: papers }),
            // Forgetting a day takes all that was seen on it, so it is not offered where only some of it is shown.
            ...(ids ? [] : [{ words: text('forget_day', words), act: () => setAsking(true) }]),
          ]}
        />
      </span>
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
