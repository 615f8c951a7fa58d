import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import type { Browser, ExtensionPage, LaunchOptions, ServedPage, Tab } from '../../scripts/browser/driver.ts';
import { launchBrowser } from '../../scripts/browser/index.ts';
import type { ListingPageOptions } from '../../scripts/pages/listing-options.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import type { SiteItem } from '../../scripts/pages/site-item.ts';
import { buildFolder } from '../../scripts/project.ts';
import { BROWSER, command, eventually, openCaptured } from './daybook.ts';
import { Screen } from './screen.ts';

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

/** To be called once in a file, outside of its tests. */
export function sharedBrowser(options?: Partial<LaunchOptions>): SharedBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-e2e-'));
  let browser: Browser | undefined;
  let own: ExtensionPage | undefined;

  beforeAll(async () => {
    const profile = join(folder, 'profile');
    browser = await launchBrowser(BROWSER, { extension: buildFolder(BROWSER), profile, ...options });
    own = await browser.openExtensionPage('options.html');
  });
  beforeEach(async () => {
    if (!own) throw new Error('the browser has not started');
    await command(own, 'forget-everything', null);
  });
  afterAll(async () => {
    await browser?.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    get browser() {
      if (!browser) throw new Error('the browser has not started');
      return browser;
    },
    get own() {
      if (!own) throw new Error('the browser has not started');
      return own;
    },
    async open(path, size = { width: 400, height: 600 }) {
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
