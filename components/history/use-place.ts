import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { HistoryItems } from './history-items.ts';
import { dayAt } from './history-items.ts';

/** Which part of the history is on screen. */
export interface Place {
  /** the index of the day whose heading is pinned */
  top: number;
  /** the first and the last line whose papers are to be read: those on screen, and some more on both sides */
  from: number;
  to: number;
}

// Far enough that a page of lines which comes into view was read before.
const AHEAD = 24;
// Each change of the place draws the list again, so it moves in steps of several lines.
const STEP = 8;
// While the scroll bar is dragged, every frame shows other days, and few of them need be read.
const REST_MS = 100;

/**
 * Where in the history the reader is, and a function that looks again, to be called at each scroll and when the history
 * has changed. The pinned day is always right; what is to be read follows at once when the reader scrolls on or jumps,
 * and ten times a second while they keep jumping.
 */
export function usePlace(
  list: RefObject<VirtualizerHandle | null>,
  history: RefObject<HistoryItems>,
): [Place, () => void] {
  const [place, setPlace] = useState<Place>({ top: 0, from: 0, to: AHEAD });
  const last = useRef({ place, jumpAt: 0, timer: 0 });
  const look = useCallback(() => {
    if (!list.current) return;
    const { scrollOffset, viewportSize } = list.current;
    // One pixel further, as offsets are fractions and a day scrolled to may begin just below.
    const first = list.current.findItemIndex(scrollOffset + 1);
    const end = list.current.findItemIndex(scrollOffset + viewportSize);
    const { place: before, jumpAt, timer } = last.current;
    clearTimeout(timer);
    const now = performance.now();
    const isJump = first > before.to || end < before.from;
    const isTooSoon = isJump && now < jumpAt + REST_MS;
    if (isTooSoon) last.current.timer = window.setTimeout(look, jumpAt + REST_MS - now);
    else if (isJump) last.current.jumpAt = now;
    const next = {
      top: dayAt(history.current, first),
      from: isTooSoon ? before.from : Math.max(Math.floor((first - AHEAD) / STEP) * STEP, 0),
      to: isTooSoon ? before.to : Math.ceil((end + AHEAD) / STEP) * STEP,
    };
    if (next.top === before.top && next.from === before.from && next.to === before.to) return;
    last.current.place = next;
    setPlace(next);
  }, [list, history]);
  useEffect(() => () => clearTimeout(last.current.timer), []);
  return [place, look];
}
