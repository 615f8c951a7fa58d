import browser from 'webextension-polyfill';
import { adapterFor } from '../../adapters/index.ts';
import { sendToTab } from '../../messages/tab-messages.ts';
import { OPTIONAL_HOSTS, REQUIRED_HOSTS } from '../../papers/host-patterns.ts';

/** The content script that captures on any page, as the build names it. */
const CAPTURES = '/content-scripts/pages.js';

/** The content scripts for any page: what captures, and what marks cards. */
export const SCRIPTS = [CAPTURES, '/content-scripts/cards.js'];

/**
 * Starts the content script in listings that were open before Daybook was installed or updated, so that they need no
 * reload. Firefox does this by itself. Tabs where it already runs, or may not run, are left alone.
 */
export async function readOpenTabs(): Promise<void> {
  for (const tabId of await feedTabs()) {
    if (await sendToTab(tabId, 'are-you-there')) continue;
    await browser.scripting.executeScript({ target: { tabId }, files: SCRIPTS }).catch(() => {});
  }
}

/** Brings what reads all pages into a tab where what reads feeds alone runs. Rejects where it may not. */
export async function bringAllAdapters(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [CAPTURES] });
}

/** Lets the open listings be read again, after recording was resumed. */
export async function lookAgain(): Promise<void> {
  for (const tabId of await feedTabs()) await sendToTab(tabId, 'look-again');
}

async function feedTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: [...REQUIRED_HOSTS, ...OPTIONAL_HOSTS] });
  return tabs.flatMap(({ id, url }) => {
    const address = URL.parse(url ?? '');
    return id !== undefined && address && adapterFor(address) ? [id] : [];
  });
}
