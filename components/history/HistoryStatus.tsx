import { countText, text } from '../../messages/catalogue.ts';
import { useLive } from '../live/use-live.ts';
import type { HistoryItems } from './history-items.ts';

interface HistoryStatusProps {
  history: HistoryItems | undefined;
  isFiltered: boolean;
}

/** How many papers the history holds and on how many days, for the status region. */
export function HistoryStatus({ history, isFiltered }: HistoryStatusProps) {
  const all = useLive('libraryState')?.papers;
  if (!history?.isAll || all === undefined) return null;
  // Without a filter a paper is listed once for each day it was seen on, so items count it more than once.
  const papers = isFiltered ? history.length - history.days.length : all;
  if (papers === 0) return text(isFiltered ? 'filter_none' : 'no_papers');
  return `${countText('papers', papers)}, ${countText('days', history.days.length)}`;
}
