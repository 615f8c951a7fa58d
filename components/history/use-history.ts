import { useMemo } from 'react';
import type { MarkedDay } from '../../storage/reads/history.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { liveRead } from '../live/live-read.ts';
import { useLiveMap } from '../live/use-live.ts';
import { isOpenFilter } from '../search/filter.ts';
import type { HistoryDay, HistoryItems } from './history-items.ts';
import { historyItems } from './history-items.ts';

const ALL = liveRead('historyDays');

/** The history's lines, all of it or what a filter leaves; undefined until they are known. */
export function useHistory(filter: MarkFilter): HistoryItems | undefined {
  const marked = liveRead('markedDays', filter);
  const isWhole = isOpenFilter(filter);
  const all = useLiveMap(isWhole ? [ALL] : []).get(ALL.key);
  const part = useLiveMap(isWhole ? [] : [marked]).get(marked.key);
  return useMemo(() => {
    const days = isWhole ? all : part?.map(partOfDay);
    return days && historyItems(days);
  }, [isWhole, all, part]);
}

function partOfDay({ day, ids }: MarkedDay): HistoryDay {
  return { day, papers: ids.length, ids };
}
