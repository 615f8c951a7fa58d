import browser from 'webextension-polyfill';
import { HOST_PATTERNS } from '../../adapters/match-patterns.ts';
import { send } from '../../messages/send.ts';
import { sendToTab } from '../../messages/tab-messages.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PageBefore, PageState } from './PageNote.tsx';

const SITE = { origins: HOST_PATTERNS };
const ONCE_MORE_MS = 600;

/** The page in the active tab. Its address is known only where Daybook may read the site. */
export const activePage: PageBefore = {
  async look(): Promise<PageState> {
    if (!(await browser.permissions.contains(SITE))) return { is: 'forbidden' };
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // While a page loads, nobody can answer yet.
    if (tab?.id === undefined || !tab.url || tab.status === 'loading') return { is: 'fine' };
    // No listing has an address so long.
    const isListing = tab.url.length <= LIMITS.address && (await send('is-listing', { url: tab.url }));
    if (!isListing) return { is: 'fine' };
    if (await isRead(tab.id)) return { is: 'fine' };
    await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_MS));
    return (await isRead(tab.id)) ? { is: 'fine' } : { is: 'unread', tabId: tab.id };
  },
  ask: () => browser.permissions.request(SITE),
  reload: (tabId) => browser.tabs.reload(tabId),
  onLoaded(callback) {
    const listener = (_tab: number, { status }: { status?: string }) => {
      if (status === 'complete') callback();
    };
    browser.tabs.onUpdated.addListener(listener);
    return () => browser.tabs.onUpdated.removeListener(listener);
  },
};

function isRead(tabId: number): Promise<boolean> {
  return sendToTab(tabId, 'are-you-there');
}
