import { vi } from 'vitest';
import browser from 'webextension-polyfill';

/** An event of the browser's that a test fires. */
export interface MadeEvent<Args extends unknown[]> {
  addListener(listener: (...args: Args) => void): void;
  fire(...args: Args): void;
}

export function madeEvent<Args extends unknown[]>(): MadeEvent<Args> {
  const listeners: ((...args: Args) => void)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    fire(...args) {
      for (const listener of listeners) listener(...args);
    },
  };
}

/** Gives the test double a part of the API that it lacks, and returns that part. */
export function give<T extends object>(name: 'omnibox' | 'contextMenus' | 'commands', part: T): T {
  Object.defineProperty(browser, name, { value: part, configurable: true });
  return part;
}

/** The addresses that tabs were opened or led to, in order, each with how. */
export function watchTabs(): { url: string | undefined; in: 'this tab' | 'a tab in front' | 'a tab behind' }[] {
  const opened: ReturnType<typeof watchTabs> = [];
  vi.spyOn(browser.tabs, 'create').mockImplementation(async ({ url, active = true }) => {
    opened.push({ url, in: active ? 'a tab in front' : 'a tab behind' });
    return { index: 0, highlighted: false, active, pinned: false, incognito: false };
  });
  vi.spyOn(browser.tabs, 'update').mockImplementation(async (...args: unknown[]) => {
    const { url } = args.at(-1) as { url?: string };
    opened.push({ url, in: 'this tab' });
    return { index: 0, highlighted: false, active: true, pinned: false, incognito: false };
  });
  return opened;
}
