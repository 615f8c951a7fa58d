import { addDays } from '../../papers/days.ts';
import type { Browser, ServedPage, Tab } from '../../scripts/browser/driver.ts';
import { listingAddress, listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER } from './daybook.ts';

/** How many papers stand on each of {@link dayPages}. */
export const PER_PAGE = 8;

/** The stores that this browser can keep IndexedDB in, as options of its start. */
export const STORES = BROWSER === 'chromium' ? [{ sqlite: false }, { sqlite: true }] : [{ sqlite: false }];

/** Day pages with papers of their own, one for each day from this one on. */
export function dayPages(count: number, from = '2026-01-01'): ServedPage[] {
  return Array.from({ length: count }, (_, index) => {
    const options = {
      kind: 'day',
      day: addDays(from, index),
      items: madeItems(PER_PAGE, { day: addDays(from, index) }),
    } as const;
    return { url: listingAddress(options), html: listingPage(options) };
  });
}

/** Opens a page and gives the id of its capture once it was acknowledged. */
export async function acknowledged(browser: Browser, page: ServedPage, ms = 60_000): Promise<string> {
  const tab = await browser.openTab(page);
  const captureId = await acknowledgedIn(tab, ms);
  await tab.close();
  return captureId;
}

/** Gives the id of the capture of the page that a tab shows, once it was acknowledged. */
export async function acknowledgedIn(tab: Tab, ms = 60_000): Promise<string> {
  for (let after = 0; ; after += 1) {
    const { captureId, reply } = await tab.waitForAck(ms, after, 'capture');
    if (captureId && (reply as { ok?: boolean } | undefined)?.ok) return captureId;
  }
}
