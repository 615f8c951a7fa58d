import { startTransition, useEffect, useState } from 'react';
import { PAUSE_MS } from '../live/use-after-pause.ts';

/** As many rows as the first screen of a popup has, and most of a side panel's. */
export const FIRST_SCREEN = 10;

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
