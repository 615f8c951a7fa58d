import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canaryStore, closeToContentScripts } from '../../../entrypoints/background/canary-store.ts';

const CANARY = { epoch: 'e', papers: 5, lastWrite: 1 };

function madeLocalStorage() {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
  return held;
}

describe('the canary is kept out of reach of content scripts', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(browser.storage.local, 'setAccessLevel');
    fakeBrowser.reset();
  });

  it('in a storage.local that is closed to them, where the browser can close it', async () => {
    const setAccessLevel = vi.fn(async () => {});
    Object.assign(browser.storage.local, { setAccessLevel });
    await closeToContentScripts();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    await canaryStore.set(CANARY);
    expect(await browser.storage.local.get()).toEqual({ canary: CANARY });
    expect(await canaryStore.get()).toEqual(CANARY);
  });

  it('else in the localStorage of the extension, and what storage.local had is taken over', async () => {
    const held = madeLocalStorage();
    await closeToContentScripts();
    await browser.storage.local.set({ canary: CANARY });
    expect(await canaryStore.get()).toEqual(CANARY);
    await canaryStore.set({ ...CANARY, papers: 6 });
    expect(await browser.storage.local.get()).toEqual({});
    expect(await canaryStore.get()).toEqual({ ...CANARY, papers: 6 });
    held.set('canary', '{nonsense');
    expect(await canaryStore.get()).toBeUndefined();
  });
});
