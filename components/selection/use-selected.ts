import { useCallback, useSyncExternalStore } from 'react';
import type { PaperId } from '../../papers/paper-id.ts';
import { isSelected, selection } from './selection.ts';

const isAny = () => selection.get() !== undefined;

/** Whether a paper is selected. A row is drawn again only when that changes for its own paper. */
export function useSelected(id: PaperId): boolean {
  const now = useCallback(() => isSelected(selection.get(), id), [id]);
  return useSyncExternalStore(selection.follow, now);
}

/** Whether anything is selected. */
export function useIsSelecting(): boolean {
  return useSyncExternalStore(selection.follow, isAny);
}
