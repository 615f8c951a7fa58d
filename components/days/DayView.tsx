import type { Ref } from 'react';
import { text } from '../../messages/catalogue.ts';
import { pageOfDay } from '../../papers/calendar-day.ts';
import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { openAddress } from '../commands/open-address.ts';
import type { HistoryHandle } from '../history/HistoryList.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { fullDay } from '../labels/date-labels.ts';
import type { ListEvents } from '../papers/use-rows.ts';
import styles from './DayView.module.css';
import { useDayHistory } from './use-day-history.ts';

interface DayViewProps extends ListEvents {
  ref?: Ref<HistoryHandle> | undefined;
  day: Day;
  shown?: PaperId | undefined;
}

/** One day as it was seen: its papers in the order of their pages. One on which nothing was seen leads to its site. */
export function DayView({ ref, day, shown, ...events }: DayViewProps) {
  const known = useDayHistory(day);
  if (!known) return null;
  const { history, isLater } = known;
  if (history.days.length > 0) {
    return (
      <>
        {isLater && <p className={styles.later}>{text('day_seen_later')}</p>}
        <HistoryList key={day} ref={ref} history={history} shown={shown} {...events} />
      </>
    );
  }
  const page = pageOfDay(day);
  const open = page && (
    <Button look="main" icon="external" onClick={() => openAddress(page.address)}>
      {text('day_open', page.site)}
    </Button>
  );
  return (
    <EmptyState title={text('day_nothing', fullDay(day))} action={open}>
      {text('day_nothing_hint')}
    </EmptyState>
  );
}
