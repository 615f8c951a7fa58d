import { useEffect } from 'react';

/**
 * Loads a part of the page once it has nothing else to do, so that it is there when it is wanted. `load` must stay the
 * same function. A failure is left to the one who wants it.
 */
export function useLoadSoon(load: () => Promise<unknown>): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => load().catch(() => {}));
    return () => cancelIdleCallback(idle);
  }, [load]);
}
