import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';
import type { Browser, ExtensionPage, LaunchOptions, ServedPage, Tab } from '../../scripts/browser/driver.ts';
import type { ListingPageOptions } from '../../scripts/pages/listing-options.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import type { SiteItem } from '../../scripts/pages/site-item.ts';
import { readKey } from '../../storage/reads/first-reads.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { command, eventually, openCaptured, rowsOf } from './daybook.ts';
import { Screen } from './screen.ts';
import type { StartedBrowser } from './started-browser.ts';
import { startBrowserForMany } from './started-browser.ts';

/** One reader with one browser for all tests of a file. Each test begins with an empty library and nothing open. */
export interface SharedBrowser {
  readonly browser: Browser;
  /** the options page, to look into the library from */
  readonly own: ExtensionPage;
  /** Opens one of Daybook's pages, closed after the test. */
  open(path: string, size?: { width: number; height: number }): Promise<Screen>;
  /** Opens a page of the site and waits until it is recorded. Closed after the test. */
  record(page: ServedPage): Promise<Tab>;
  /** Waits for the one tab that `act` opens at this address, and closes it. */
  opened(act: () => Promise<void>, url: string): Promise<OpenedTab>;
}

export interface OpenedTab {
  id: number;
  active: boolean;
}

// One for all files of this worker that need no other: a start takes Firefox five seconds of processor time.
let common: StartedBrowser | undefined;
let isEndRegistered = false;

async function endCommon(): Promise<void> {
  const ending = common;
  common = undefined;
  await ending?.end();
}

async function startCommon(): Promise<StartedBrowser> {
  if (!isEndRegistered) globalThis.atEndOfWorker(endCommon);
  isEndRegistered = true;
  common ??= await startBrowserForMany();
  return common;
}

/**
 * To be called once in a file, outside of its tests. With options, `{}` too, the file has a browser of its own, for
 * tests that leave the browser other than they found it; without, files share it. After a failed test it is another.
 */
export function sharedBrowser(options?: Partial<LaunchOptions>): SharedBrowser {
  let started: StartedBrowser | undefined;
  let isSpoiled = false;

  const start = () => (options ? startBrowserForMany(options) : startCommon());
  const end = () => (options ? started?.end() : endCommon());

  beforeAll(async () => {
    started = await start();
  });
  beforeEach(async () => {
    if (isSpoiled || !started) {
      await end();
      started = await start();
      isSpoiled = false;
    }
    await command(started.own, 'forget-everything', null);
  });
  afterEach(({ task }) => {
    isSpoiled ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    if (options || isSpoiled) await end();
    else await started?.closeTabs();
  });

  return {
    get browser() {
      if (!started) throw new Error('the browser has not started');
      return started.browser;
    },
    get own() {
      if (!started) throw new Error('the browser has not started');
      return started.own;
    },
    async open(path, size = { width: 400, height: 600 }) {
      await dropOutdatedCopy(this.own);
      const page = await this.browser.openExtensionPage(path);
      onTestFinished(() => page.close());
      await page.setSize(size.width, size.height);
      return new Screen(page);
    },
    async record(page) {
      const tab = await openCaptured(this.browser, page);
      onTestFinished(() => tab.close());
      return tab;
    },
    async opened(act, url) {
      const { browser, own } = this;
      const tabs = () =>
        own.evaluate<OpenedTab[]>('return (await browser.tabs.query({})).map(({ id, active }) => ({ id, active }))');
      browser.serve({ url, html: '<title>Elsewhere</title>' });
      const known = new Set((await tabs()).map((tab) => tab.id));
      await act();
      await eventually(`a tab at ${url}`, async () => (await browser.addresses()).includes(url));
      const opened = (await tabs()).filter((tab) => !known.has(tab.id));
      await own.evaluate(
        'await browser.tabs.remove(args[0])',
        opened.map((tab) => tab.id),
      );
      const [tab] = opened;
      if (!tab || opened.length > 1) throw new Error(`${opened.length} tabs were opened`);
      return tab;
    },
  };
}

/**
 * Drops the copy of what pages draw first when it is not of the library as it stands. It follows a write a fifth of a
 * second later, and no reader opens a page and clicks in it before that: rows drawn from it would then move under the
 * pointer, seen in Firefox on a busy machine (2026-11-26).
 */
async function dropOutdatedCopy(own: ExtensionPage): Promise<void> {
  // To look into a library that a test has deleted would make another.
  const isThere = `return (await indexedDB.databases()).some(({ name }) => name === 'daybook')`;
  if (!(await own.evaluate<boolean>(isThere))) return;
  const [meta] = await rowsOf<LibraryMeta>(own, 'meta').catch(() => []);
  await own.evaluate(
    `const { 'first-values': copy } = await browser.storage.session.get('first-values');
     const kept = copy && JSON.parse(copy.values)[args[0]]?.revision;
     if (copy && kept !== args[1]) await browser.storage.session.remove('first-values');`,
    readKey('libraryState'),
    meta?.revision ?? null,
  );
}

/** A listing to be opened, at noon of a day of the reader. */
export function listing(options: ListingPageOptions, day = options.day): ServedPage {
  const at = day === undefined ? {} : { at: new Date(`${day}T12:00:00`).getTime() };
  return { url: listingAddress(options), html: listingPage(options), ...at };
}

/** The papers' titles as Daybook shows them. */
export function titlesOf(items: readonly { paper: { title: string } }[]): string[] {
  return items.map((item) => item.paper.title.replace(/\s+/g, ' ').trim());
}

/** The same row of the site with another title. */
export function titled<T extends SiteItem>(item: T, title: string): T {
  return { ...item, title, paper: { ...item.paper, title } };
}
