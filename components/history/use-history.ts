import { useMemo } from 'react';
import type { MarkedDay } from '../../storage/reads/history.ts';
import { historyDays, markedDays, papersOfDay } from '../../storage/reads/history.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import { papersById } from '../../storage/reads/papers.ts';
import type { DayCount } from '../../storage/rows.ts';
import type { ReadingLibrary } from '../live/use-live.ts';
import { useLive } from '../live/use-live.ts';
import type { HistoryDay, HistoryItems } from './history-items.ts';
import { historyItems } from './history-items.ts';

/** The history's lines, all of it or what a filter leaves; undefined until they are known. */
export function useHistory(filter: MarkFilter): HistoryItems | undefined {
  const days = useLive(`history ${JSON.stringify(filter)}`, (library) => readDays(library, filter));
  return useMemo(() => days && historyItems(days), [days]);
}

async function readDays(library: ReadingLibrary, filter: MarkFilter): Promise<HistoryDay[]> {
  const marked = await markedDays(library, filter);
  return marked ? marked.map(partOfDay) : (await historyDays(library)).map(wholeDay);
}

function wholeDay({ day, papers }: DayCount): HistoryDay {
  return { day, papers, isPart: false, read: { key: day, read: (library) => papersOfDay(library, day) } };
}

function partOfDay({ day, ids }: MarkedDay): HistoryDay {
  const key = [day, ...ids].join(' ');
  return { day, papers: ids.length, isPart: true, read: { key, read: (library) => papersById(library, ids) } };
}
