import { useEffect } from 'react';
import { whenIdle } from './when-idle.ts';

/**
 * Loads a part of the page once the browser is idle, so that it is there when it is needed. `load` must stay the same
 * function. A failure is ignored here: it comes again when the part is needed.
 */
export function useLoadSoon(load: () => Promise<unknown>): void {
  useEffect(() => whenIdle(() => void load().catch(() => {})), [load]);
}
