import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { RowKey } from '../papers/row-commands.ts';
import type { HistoryItems } from './history-items.ts';
import type { DayPapers } from './use-day-papers.ts';

// A second and a half at 60 frames: far longer than a day takes to be read.
const FRAMES = 90;
const HEADING_PX = 36;

/** Moves the focus among the rows. */
export interface ItemFocus {
  /**
   * Focuses the row of a line, which may have to be scrolled to, drawn and read first. It gives up when another row is
   * asked for or the reader moves the focus meanwhile. False when the history has no rows.
   */
  to(index: number): boolean;
  /** the line that is to get the focus as soon as it is there */
  wanted(): number | undefined;
}

/** Moves the focus to rows that need not be drawn yet. */
export function useItemFocus(
  list: RefObject<VirtualizerHandle | null>,
  { length, days }: HistoryItems,
  papers: DayPapers,
  focusRow: (row: RowKey | undefined) => boolean,
): ItemFocus {
  const latest = useRef(papers);
  const wanted = useRef<number>(undefined);
  useLayoutEffect(() => {
    latest.current = papers;
  });

  function scrollTo(index: number) {
    const { scrollOffset = 0 } = list.current ?? {};
    const isAbove = index <= (list.current?.findItemIndex(scrollOffset) ?? 0);
    // Above, the pinned heading would cover it.
    list.current?.scrollToIndex(index, isAbove ? { align: 'start', offset: -HEADING_PX } : { align: 'end' });
  }

  function tryFor(index: number, frames: number, from: Element | null) {
    if (wanted.current !== index) return;
    const isLeft = document.activeElement !== from && document.activeElement !== document.body;
    if (isLeft || frames === 0 || focusRow(latest.current.rowAt(index))) wanted.current = undefined;
    else requestAnimationFrame(() => tryFor(index, frames - 1, from));
  }

  return {
    wanted: () => wanted.current,
    to(index) {
      wanted.current = undefined;
      if (focusRow(latest.current.rowAt(index))) return true;
      wanted.current = index;
      scrollTo(index);
      tryFor(index, FRAMES, document.activeElement);
      return length > days.length;
    },
  };
}
