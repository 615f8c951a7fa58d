import { startTransition, useEffect, useState } from 'react';

/** As many rows as the first screen of a popup has, and most of a side panel's. */
export const FIRST_SCREEN = 10;

/**
 * Whether more than the first screen of a list may be drawn: once the browser is idle, and a letter typed meanwhile
 * goes before it. `list` stands for the list; another one begins with its first screen again.
 */
export function useFirstScreen(list: string | undefined): boolean {
  const [whole, setWhole] = useState<string>();
  useEffect(() => {
    const idle = requestIdleCallback(() => startTransition(() => setWhole(list)));
    return () => cancelIdleCallback(idle);
  }, [list]);
  return list !== undefined && whole === list;
}
