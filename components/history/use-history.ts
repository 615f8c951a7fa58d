import { useMemo } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { historyDays, markedDays, papersOfDay } from '../../storage/reads/history.ts';
import type { MarkFilter } from '../../storage/reads/marks.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { papersById } from '../../storage/reads/papers.ts';
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
  if (marked) return marked.map(({ day, ids }) => ({ day, papers: ids.length, isPart: true, key: keyOf(day, ids) }));
  return (await historyDays(library)).map(({ day, papers }) => ({ day, papers, isPart: false, key: keyOf(day, []) }));
}

function keyOf(day: string, ids: PaperId[]): string {
  return [day, ...ids].join(' ');
}

/** The papers of one day by its key. */
export function readDay(library: ReadingLibrary, key: string): Promise<SeenPaper[]> {
  const [day = '', ...ids] = key.split(' ');
  return ids.length > 0 ? papersById(library, ids) : papersOfDay(library, day);
}
