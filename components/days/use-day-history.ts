import { useMemo } from 'react';
import type { Day } from '../../papers/days.ts';
import type { HistoryItems } from '../history/history-items.ts';
import { historyItems } from '../history/history-items.ts';
import { liveRead } from '../live/live-read.ts';
import { useLive, useLiveMap } from '../live/use-live.ts';

/** One day, as the history draws it. */
export interface DayHistory {
  history: HistoryItems;
  /** nothing was seen on the day itself: these are the papers of its page, which was opened on another day */
  isLater: boolean;
}

/**
 * The papers seen on a day in the order of their pages; where there are none, those that its page showed when it was
 * opened. Undefined until it is known.
 */
export function useDayHistory(day: Day): DayHistory | undefined {
  const days = useLive('calendarDays', day, day);
  const [known] = days ?? [];
  const listing = known && known.papers === 0 ? known.listings[0] : undefined;
  const read = listing === undefined ? undefined : liveRead('orderOfListing', listing);
  const ids = useLiveMap(read ? [read] : []).get(read?.key ?? '');
  return useMemo(() => {
    if (!days || (listing !== undefined && !ids)) return undefined;
    if (ids) return { history: historyItems([{ day, papers: ids.length, ids }]), isLater: true };
    return { history: historyItems(known ? [{ day, papers: known.papers }] : []), isLater: false };
  }, [day, days, known, listing, ids]);
}
