import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { canaryStore, openToContentScripts } from '../../../entrypoints/background/canary-store.ts';

const CANARY = { epoch: 'e', papers: 5, lastWrite: 1 };

function madeLocalStorage() {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
  return held;
}

/** The private file system of an extension in Chromium, as far as the canary needs it. */
function madePrivateFiles() {
  const files = new Map<string, string>();
  let isFull = false;
  const setAccessLevel = vi.fn(async () => {});
  Object.assign(browser.storage.local, { setAccessLevel });
  const handleOf = (name: string) => ({
    getFile: async () => ({ text: async () => files.get(name) }),
    createWritable: async () => {
      if (isFull) throw new Error('full');
      let written = '';
      return {
        write: async (text: string) => {
          written += text;
        },
        close: async () => {
          files.set(name, written);
        },
      };
    },
  });
  const getDirectory = async () => ({
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!files.has(name) && !create) throw new DOMException('', 'NotFoundError');
      return handleOf(name);
    },
  });
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  const fail = () => {
    isFull = true;
  };
  return { files, setAccessLevel, fail };
}

describe('the canary is kept out of reach of content scripts', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(browser.storage.local, 'setAccessLevel');
    fakeBrowser.reset();
  });

  it('in a file of its own where the browser can close storage.local, which they may read once it has moved', async () => {
    const { files, setAccessLevel } = madePrivateFiles();
    await browser.storage.local.set({ canary: CANARY });
    const opened = openToContentScripts();
    expect(await canaryStore.get()).toEqual(CANARY);
    await opened;
    expect(await browser.storage.local.get()).toEqual({});
    expect(JSON.parse(files.get('canary') ?? '')).toEqual(CANARY);
    expect(setAccessLevel.mock.calls).toEqual([[{ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }]]);
  });

  it('in its file whatever a page that took over its content script writes into storage.local', async () => {
    madePrivateFiles();
    await openToContentScripts();
    await canaryStore.set(CANARY);
    await browser.storage.local.set({ canary: { ...CANARY, epoch: 'forged' } });
    expect(await canaryStore.get()).toEqual(CANARY);
    await openToContentScripts();
    expect(await browser.storage.local.get()).toEqual({});
    expect(await canaryStore.get()).toEqual(CANARY);
  });

  it('in a storage.local that stays closed to them where it cannot be moved', async () => {
    const { setAccessLevel, fail } = madePrivateFiles();
    fail();
    await browser.storage.local.set({ canary: CANARY });
    await expect(openToContentScripts()).rejects.toThrow('full');
    expect(setAccessLevel).not.toHaveBeenCalled();
    expect(await browser.storage.local.get()).toEqual({ canary: CANARY });
  });

  it('in a closed storage.local where there are no files', async () => {
    const setAccessLevel = vi.fn(async () => {});
    Object.assign(browser.storage.local, { setAccessLevel });
    await openToContentScripts();
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    await canaryStore.set(CANARY);
    expect(await browser.storage.local.get()).toEqual({ canary: CANARY });
    expect(await canaryStore.get()).toEqual(CANARY);
  });

  it('else in the localStorage of the extension, and what storage.local had is taken over', async () => {
    const held = madeLocalStorage();
    await openToContentScripts();
    await browser.storage.local.set({ canary: CANARY });
    expect(await canaryStore.get()).toEqual(CANARY);
    await canaryStore.set({ ...CANARY, papers: 6 });
    expect(await browser.storage.local.get()).toEqual({});
    expect(await canaryStore.get()).toEqual({ ...CANARY, papers: 6 });
    held.set('canary', '{nonsense');
    expect(await canaryStore.get()).toBeUndefined();
  });
});
