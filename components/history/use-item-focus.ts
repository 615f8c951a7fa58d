import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { RowKey } from '../papers/row-commands.ts';
import type { HistoryItems } from './history-items.ts';
import type { DayPapers } from './use-day-papers.ts';

// A second and a half at 60 frames: far longer than a day takes to be read.
const FRAMES = 90;
const HEADING_PX = 36;

/**
 * A function that focuses the row of an item, which may have to be scrolled to, drawn and read first. It gives up when
 * another row is asked for or the reader moves the focus meanwhile. False when the history has no rows.
 */
export function useItemFocus(
  list: RefObject<VirtualizerHandle | null>,
  { length, days }: HistoryItems,
  papers: DayPapers,
  focusRow: (row: RowKey | undefined) => boolean,
): (index: number) => boolean {
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
    const isLeft = document.activeElement !== from && document.activeElement !== document.body;
    if (wanted.current !== index || isLeft || frames === 0) return;
    if (focusRow(latest.current.rowAt(index))) wanted.current = undefined;
    else requestAnimationFrame(() => tryFor(index, frames - 1, from));
  }

  return (index) => {
    wanted.current = index;
    if (focusRow(latest.current.rowAt(index))) return true;
    scrollTo(index);
    tryFor(index, FRAMES, document.activeElement);
    return length > days.length;
  };
}
