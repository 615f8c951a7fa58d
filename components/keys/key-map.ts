import { useEffect, useMemo } from 'react';
import type { KeyMap } from '../../papers/keyboard.ts';
import { keyMapOf } from '../../papers/keyboard.ts';
import { Store } from '../live/store.ts';
import { useLive } from '../live/use-live.ts';

/** The keys that hold on this page, for whoever handles a pressed one. Those from the start until settings are read. */
export const keyMap = new Store<KeyMap>(keyMapOf(undefined));

/** The keys that hold, as the reader's settings have them, now and after each change. */
export function useKeyMap(): KeyMap {
  const own = useLive('readSettings')?.keys;
  const map = useMemo(() => keyMapOf(own), [own]);
  useEffect(() => keyMap.set(map), [map]);
  return map;
}
