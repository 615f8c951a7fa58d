import browser from 'webextension-polyfill';
import type { TreatedPapers } from '../papers/treated-papers.ts';

/** Where the copy lies in storage.local, which content scripts can read: see canary-store.ts. */
const KEY = 'treated-papers';
const SETTINGS_KEY = 'feed-settings';

/** What lies in the extension's storage, which a page may have written: nothing of it is checked. */
export interface StoredTreatment {
  copy: unknown;
  settings: unknown;
}

/** The copy and the settings of the feed. For the content script; costs one read. */
export async function readStoredTreatment(): Promise<StoredTreatment> {
  const { [KEY]: copy, [SETTINGS_KEY]: settings } = await browser.storage.local.get([KEY, SETTINGS_KEY]);
  return { copy, settings };
}

/** Calls back when either has changed, until the returned function is called. */
export function onStoredTreatment(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && (KEY in changes || SETTINGS_KEY in changes)) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** True when there is a copy. For the background. */
export async function hasTreatedPapers(): Promise<boolean> {
  return KEY in (await browser.storage.local.get(KEY));
}

/** Keeps the copy. For the background. */
export async function writeTreatedPapers(papers: TreatedPapers): Promise<void> {
  await browser.storage.local.set({ [KEY]: papers });
}

/** Keeps none. For the background. */
export async function dropTreatedPapers(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
