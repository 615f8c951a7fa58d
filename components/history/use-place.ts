import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { HistoryItems } from './history-items.ts';
import { dayAt } from './history-items.ts';

/** Which part of the history is on screen, by the indexes of days. */
export interface Place {
  /** the day whose heading is pinned */
  top: number;
  /** the days to read: those on screen, one before and one after */
  from: number;
  to: number;
}

/** Where in the history the reader is, and a function that looks again, to be called at each scroll. */
export function usePlace(list: RefObject<VirtualizerHandle | null>, history: HistoryItems): [Place, () => void] {
  const [place, setPlace] = useState<Place>({ top: 0, from: 0, to: 1 });
  const look = useCallback(() => {
    if (!list.current) return;
    const { scrollOffset, viewportSize } = list.current;
    // One pixel further, as offsets are fractions and a day scrolled to may begin just below.
    const top = dayAt(history, list.current.findItemIndex(scrollOffset + 1));
    const bottom = dayAt(history, list.current.findItemIndex(scrollOffset + viewportSize));
    const next = { top, from: Math.max(top - 1, 0), to: bottom + 1 };
    setPlace((last) => (last.top === next.top && last.to === next.to ? last : next));
  }, [list, history]);
  useLayoutEffect(look, [look]);
  return [place, look];
}
