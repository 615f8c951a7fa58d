import browser from 'webextension-polyfill';
import type { CanaryStore } from '../../storage/canary.ts';

const KEY = 'canary';

/**
 * Where the canary is kept, out of reach of content scripts, which a page may have taken over, and apart from
 * IndexedDB: in Chromium a file of the extension's private file system; in Firefox, whose background is a page, the
 * extension's localStorage. Until 2026-12 storage.local held it, from where it is moved: there content scripts read
 * which cards to hide.
 */
export const canaryStore: CanaryStore = {
  async get() {
    await last;
    const kept = await read();
    return kept === undefined ? (await browser.storage.local.get(KEY))[KEY] : parsed(kept);
  },
  set(canary) {
    return afterLast(async () => {
      if (await write(JSON.stringify(canary))) await browser.storage.local.remove(KEY);
      else await browser.storage.local.set({ [KEY]: canary });
    });
  },
};

let last: Promise<void> = Promise.resolve();

/**
 * Lets content scripts read storage.local, once the canary is no longer there. To be called in the background's first
 * turn. Rejects when the canary cannot be moved: then storage.local stays closed to them.
 */
export function openToContentScripts(): Promise<void> {
  return afterLast(async () => {
    const area = closable();
    if (!area) return;
    const accessLevel = (await isMoved()) ? 'TRUSTED_AND_UNTRUSTED_CONTEXTS' : 'TRUSTED_CONTEXTS';
    await area.setAccessLevel({ accessLevel });
  });
}

async function isMoved(): Promise<boolean> {
  if (!hasFiles()) return false;
  const { [KEY]: found } = await browser.storage.local.get(KEY);
  if (found === undefined) return true;
  // One that stands in the file is newer: what is in storage.local then was not written by Daybook.
  if ((await read()) === undefined) await write(JSON.stringify(found));
  await browser.storage.local.remove(KEY);
  return true;
}

/** What is kept; undefined when nothing is. */
async function read(): Promise<string | undefined> {
  if (!closable()) return localStorage.getItem(KEY) ?? undefined;
  if (!hasFiles()) return undefined;
  try {
    const root = await navigator.storage.getDirectory();
    const text = await (await (await root.getFileHandle(KEY)).getFile()).text();
    // It is made empty, and filled when what was written is put in its place.
    return text || undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Keeps it, whole or not at all; false where there is no place for it. */
async function write(text: string): Promise<boolean> {
  if (!closable()) {
    localStorage.setItem(KEY, text);
    return true;
  }
  if (!hasFiles()) return false;
  const root = await navigator.storage.getDirectory();
  const writable = await (await root.getFileHandle(KEY, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
  return true;
}

function afterLast(work: () => Promise<void>): Promise<void> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

function hasFiles(): boolean {
  return 'storage' in navigator && 'getDirectory' in navigator.storage;
}

// The types of the polyfill lack it.
interface ClosableArea {
  setAccessLevel(options: { accessLevel: 'TRUSTED_CONTEXTS' | 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }): Promise<void>;
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
