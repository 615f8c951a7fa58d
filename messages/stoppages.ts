import browser from 'webextension-polyfill';
import type { Stoppage } from '../papers/stoppage.ts';

// In memory, so that it can be written when the disk is full; content scripts cannot read it.
const KEY = 'stoppages';

/** What stops recording now, as the background has noted it. Gone when the browser is closed. */
export async function readStoppages(): Promise<Stoppage[]> {
  const { [KEY]: stoppages } = await browser.storage.session.get(KEY);
  return (stoppages as Stoppage[] | undefined) ?? [];
}

/** Notes what stops recording. For the background. */
export async function writeStoppages(stoppages: Stoppage[]): Promise<void> {
  await browser.storage.session.set({ [KEY]: stoppages });
}

/** Calls back with what stops recording whenever that changes, until the returned function is called. */
export function onStoppages(callback: (stoppages: Stoppage[]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'session' && change) callback((change.newValue as Stoppage[] | undefined) ?? []);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
