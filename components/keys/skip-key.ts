import { send } from '../../messages/send.ts';
import { openedReader } from '../live/reader.ts';
import { Store } from '../live/store.ts';
import { keyMap } from './key-map.ts';

// Until 2026-11 the key S starred.
const BEFORE = 's';

/** Whether the reader must be told that the key that starred now skips. */
export const isSkipKeyNew = new Store(false);

let isSettled = false;

/** A key skipped a paper: a reader with stars is told once, in all, what that key did before. */
export function skippedByKey(): void {
  if (keyMap.get().skip === BEFORE) settle(true);
}

/** A key starred a paper: the reader knows the keys as they are now. */
export function starredByKey(): void {
  settle(false);
}

function settle(isToBeTold: boolean): void {
  if (isSettled) return;
  isSettled = true;
  // What cannot be read or stored now is looked at again on the next page.
  settled(isToBeTold).catch(() => {});
}

async function settled(isToBeTold: boolean): Promise<void> {
  const reader = await openedReader();
  const [settings, hasStars] = await Promise.all([reader.read('readSettings'), reader.read('hasStars')]);
  if (settings.knowsSkipKey) return;
  if (isToBeTold && hasStars) isSkipKeyNew.set(true);
  await send('settings', { knowsSkipKey: true });
}
