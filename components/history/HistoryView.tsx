import type { Ref } from 'react';
import { text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { FirstRun } from '../library-state/FirstRun.tsx';
import type { ListEvents } from '../papers/use-rows.ts';
import type { HistoryHandle } from './HistoryList.tsx';
import { HistoryList } from './HistoryList.tsx';
import type { HistoryItems } from './history-items.ts';

interface HistoryViewProps extends ListEvents {
  ref?: Ref<HistoryHandle> | undefined;
  history: HistoryItems | undefined;
  shown?: PaperId | undefined;
  isFiltered: boolean;
  onNoFilter: () => void;
}

/** The history, or what to do when there is none. */
export function HistoryView({ history, isFiltered, onNoFilter, ...list }: HistoryViewProps) {
  if (!history) return null;
  if (history.days.length > 0) return <HistoryList {...list} history={history} areMarked={isFiltered} />;
  if (!isFiltered) return <FirstRun />;
  return (
    <EmptyState title={text('filter_none')} action={<Button onClick={onNoFilter}>{text('show_all')}</Button>}>
      {text('filter_none_hint')}
    </EmptyState>
  );
}
