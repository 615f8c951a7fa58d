import { startTransition, useEffect, useState } from 'react';

// Longer than the pause between two letters: what comes after it must not stand before the next one.
export const PAUSE_MS = 200;

const waiting = new Set<() => void>();
let pause: ReturnType<typeof setTimeout> | undefined;

function tellAll(): void {
  const all = [...waiting];
  waiting.clear();
  startTransition(() => {
    for (const tell of all) tell();
  });
}

/**
 * False until nothing that waits so was drawn for 200 ms: for parts of rows that are not to be seen before a pointer or
 * the focus comes to them. While a reader types or scrolls they are not made; all that wait are drawn together, and a
 * key goes before them.
 */
export function useAfterPause(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const tell = () => setOver(true);
    waiting.add(tell);
    clearTimeout(pause);
    pause = setTimeout(tellAll, PAUSE_MS);
    return () => {
      waiting.delete(tell);
    };
  }, []);
  return isOver;
}
