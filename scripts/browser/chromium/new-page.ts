import type { BrowserContext, Page } from 'playwright-core';
import { until, within } from '../wait.ts';
import { runInPage } from './run-script.ts';

const OPEN_MS = 30_000;

/** How a page is gone to: resolves when its document is parsed, rejects after half a minute. */
export const NAVIGATION = { waitUntil: 'domcontentloaded', timeout: OPEN_MS } as const;

/** A new tab, on `url` if given; the script `before` is run before those of each page shown there. */
export async function newPage(context: BrowserContext, url?: string, before?: string): Promise<Page> {
  // Playwright bounds navigations in time, but not this.
  const page = await within('a new tab', OPEN_MS, context.newPage());
  if (before) await page.addInitScript(before);
  if (url) await page.goto(url, NAVIGATION);
  return page;
}

/** A tab in a new private window. The extension must be allowed there: one of its addresses opens the window. */
export async function newPrivatePage(context: BrowserContext, extensionUrl: string): Promise<Page> {
  const opener = await newPage(context, extensionUrl);
  try {
    // The new page shows up in the reader's own context, though it belongs to another (Playwright 1.65). A mark in its
    // address distinguishes it from pages opened at the same time.
    const mark = `about:blank#${Math.random()}`;
    await runInPage(opener, 'await chrome.windows.create({ incognito: true, url: args[0] })', [mark]);
    return await until('a private window', OPEN_MS, () => context.pages().find((page) => page.url() === mark));
  } finally {
    await opener.close();
  }
}
