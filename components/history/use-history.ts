import { useEffect, useMemo, useState } from 'react';
import type { MarkedDay } from '../../storage/reads/history.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { firstValue } from '../live/first-values.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';
import { whenIdle } from '../live/when-idle.ts';
import { isOpenFilter, NO_FILTER } from '../search/filter.ts';
import type { HistoryDay, HistoryItems } from './history-items.ts';
import { historyItems } from './history-items.ts';

// More than a screen has room for, however few papers each has.
const NEWEST = 40;
const FIRST = liveRead('historyDays', NEWEST);
const ALL = liveRead('historyDays');

/**
 * The history's lines, all of it or what a filter leaves; undefined until they are known, and where there is no filter
 * as it is not shown. The newest days come first, and all of them once those are drawn.
 */
export function useHistory(filter: MarkFilter | undefined): HistoryItems | undefined {
  const marked = liveRead('markedDays', filter ?? NO_FILTER);
  const isWhole = filter !== undefined && isOpenFilter(filter);
  const [isAllWanted, setAllWanted] = useState(() => firstValue(ALL.key) !== undefined);
  const all = useLiveMap(isWhole && isAllWanted ? [ALL] : []).get(ALL.key);
  const first = useLiveMap(isWhole && !all ? [FIRST] : []).get(FIRST.key);
  const part = useLiveMap(isWhole || !filter ? [] : [marked]).get(marked.key);

  useEffect(() => {
    if (!first || first.length < NEWEST) return;
    return whenIdle(() => setAllWanted(true));
  }, [first]);

  return useMemo(() => {
    if (!isWhole) return part && historyItems(part.map(partOfDay));
    const days = all ?? first;
    return days && historyItems(days, days === all || days.length < NEWEST);
  }, [isWhole, all, first, part]);
}

function partOfDay({ day, ids }: MarkedDay): HistoryDay {
  return { day, papers: ids.length, ids };
}
