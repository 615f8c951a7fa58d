import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { WIRE_VERSION } from '../../messages/wire-version.ts';
import type {
  Browser,
  BrowserName,
  ExtensionPage,
  Json,
  LaunchOptions,
  ServedPage,
  Tab,
} from '../../scripts/browser/driver.ts';
import { launchBrowser } from '../../scripts/browser/index.ts';
import { buildFolder } from '../../scripts/project.ts';

/** The browser that this run of the tests is for. */
export const BROWSER: BrowserName = inject('browser');

/** A reader of this test's own: a profile that lasts over restarts and is deleted after the test. */
export interface Reader {
  profile: string;
  /** Starts the browser with Daybook in it, again after it was closed. It is ended after the test. */
  start(options?: Partial<LaunchOptions>): Promise<Browser>;
}

export function newReader(): Reader {
  const { profile, remove } = newProfile();
  const running: Browser[] = [];
  onTestFinished(async () => {
    await Promise.all(running.map((browser) => browser.kill()));
    remove();
  });
  return {
    profile,
    async start(options) {
      const browser = await launchBrowser(BROWSER, { extension: buildFolder(BROWSER), profile, ...options });
      running.push(browser);
      return browser;
    },
  };
}

/** Where a browser may put a profile, and how to delete that. */
export function newProfile(): { profile: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  return {
    profile: join(folder, 'profile'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A browser with Daybook in an empty profile, for one test. */
export function startBrowser(options?: Partial<LaunchOptions>): Promise<Browser> {
  return newReader().start(options);
}

/** Opens a page and waits until its first capture is stored. */
export async function openCaptured(browser: Browser, page: ServedPage): Promise<Tab> {
  const tab = await browser.openTab(page);
  const ack = await tab.waitForAck(60_000, 0, 'capture');
  if ((ack.reply as { ok?: boolean })?.ok !== true) throw new Error(`not captured: ${JSON.stringify(ack)}`);
  return tab;
}

/** Every row of one table of the library, read from IndexedDB itself. */
export function rowsOf<T>(page: ExtensionPage, table: string): Promise<T[]> {
  return page.evaluate<T[]>(
    `const open = indexedDB.open('daybook');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     const all = database.transaction(args[0]).objectStore(args[0]).getAll();
     const rows = await new Promise((done, failed) => {
       all.onsuccess = () => done(all.result);
       all.onerror = () => failed(all.error);
     });
     database.close();
     return rows;`,
    table,
  );
}

/** The wire's reply to a command that one of Daybook's own pages sends. */
export function command<T = { ok: boolean; refusal?: string; output?: unknown }>(
  page: ExtensionPage,
  name: string,
  input: Json,
): Promise<T> {
  return page.evaluate<T>('return browser.runtime.sendMessage(args[0])', { command: name, input, wire: WIRE_VERSION });
}

/** Waits until `check` holds; rejects with `what` when it does not in time. */
export async function eventually(what: string, check: () => Promise<boolean>, ms = 30_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is noted outside of the library about it. */
export function canaryOf(page: ExtensionPage): Promise<{ epoch?: string; papers?: number }> {
  if (BROWSER === 'firefox') return page.evaluate("return JSON.parse(localStorage.getItem('canary')) ?? {}");
  return page.evaluate(`
    const root = await navigator.storage.getDirectory();
    try {
      return JSON.parse(await (await (await root.getFileHandle('canary')).getFile()).text());
    } catch {
      return {};
    }`);
}

/** Waits until it is noted outside of the library how many papers it holds, which happens a little after a write. */
export function canaryKnows(page: ExtensionPage, papers: number): Promise<void> {
  return eventually('the note of how much there is', async () => (await canaryOf(page)).papers === papers);
}
