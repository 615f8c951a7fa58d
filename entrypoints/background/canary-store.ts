import browser from 'webextension-polyfill';
import type { CanaryStore } from '../../storage/canary.ts';

const KEY = 'canary';

/**
 * Where the canary is kept, out of reach of content scripts, which a page may have taken over. Chromium's storage.local
 * can be closed to them (since 140). Firefox cannot do that (153); its background is a page and has a localStorage of
 * the extension's own origin, in a file apart from IndexedDB. Until 2026-12 storage.local held it there too.
 */
export const canaryStore: CanaryStore = {
  async get() {
    const found = closable() ? null : localStorage.getItem(KEY);
    return found === null ? (await browser.storage.local.get(KEY))[KEY] : parsed(found);
  },
  async set(canary) {
    if (closable()) return browser.storage.local.set({ [KEY]: canary });
    localStorage.setItem(KEY, JSON.stringify(canary));
    await browser.storage.local.remove(KEY);
  },
};

/** To be called in the background's first turn. Rejects when the browser does not obey. */
export async function closeToContentScripts(): Promise<void> {
  await closable()?.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

// The types of the polyfill lack it.
interface ClosableArea {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

function closable(): ClosableArea | undefined {
  const area: object = browser.storage.local;
  return 'setAccessLevel' in area ? (area as ClosableArea) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
