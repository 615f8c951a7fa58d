import { startTransition, useEffect, useState } from 'react';
import type { Density } from '../../papers/density.ts';
import { PAUSE_MS } from '../live/use-after-pause.ts';

// Somewhat less than most rows take, those that were found with what was found in them (seen at 400 px, 2026-11-27).
const ROW_PX: Readonly<Record<Density | 'found', number>> = { comfortable: 64, compact: 34, found: 80 };
// What stands above and below the list of a side panel.
const OTHER_PX = 200;
// A popup has less of that, and may be drawn before it has its height.
const LEAST = 8;

/** As many rows as most windows of this height have room for: each that is not seen delays the first. */
export function rowsOnScreen(rows: Density | 'found'): number {
  return Math.max(LEAST, Math.ceil((window.innerHeight - OTHER_PX) / ROW_PX[rows]));
}

/**
 * Whether more than the first screen of a list may be drawn: after a pause in which no other list came, and a letter
 * typed while it is drawn goes before it. `list` stands for the list; another one begins with its first screen again.
 */
export function useFirstScreen(list: string | undefined): boolean {
  const [whole, setWhole] = useState<string>();
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      pause = setTimeout(() => startTransition(() => setWhole(list)), PAUSE_MS);
    };
    // From when the first screen is painted, however long that takes. A hidden page is not painted.
    const frame = document.hidden ? wait() : requestAnimationFrame(wait);
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame);
      clearTimeout(pause);
    };
  }, [list]);
  return list !== undefined && whole === list;
}
