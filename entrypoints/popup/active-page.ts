import browser from 'webextension-polyfill';
import { send } from '../../messages/send.ts';
import { sendToTab } from '../../messages/tab-messages.ts';
import { LIMITS } from '../../papers/limits.ts';

/** Whether Daybook can read the page in the active tab. */
export type PageState =
  /** it can, or has no business there */
  | { is: 'fine' }
  /** a listing that was open before Daybook came, and must be loaded again */
  | { is: 'unread'; tabId: number };

const ONCE_MORE_MS = 600;

/** Looks at the page in the active tab. Its address is known only where Daybook may read the site. */
export async function activePageState(): Promise<PageState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // While a page loads, nobody can answer yet.
  if (tab?.id === undefined || !tab.url || tab.status === 'loading') return { is: 'fine' };
  // No listing has a longer address.
  const isListing = tab.url.length <= LIMITS.address && (await send('is-listing', { url: tab.url }));
  if (!isListing) return { is: 'fine' };
  if (await isRead(tab.id)) return { is: 'fine' };
  await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_MS));
  return (await isRead(tab.id)) ? { is: 'fine' } : { is: 'unread', tabId: tab.id };
}

/** Calls back whenever a page has been loaded, until the returned function is called. */
export function onPageLoaded(callback: () => void): () => void {
  const listener = (_tab: number, { status }: { status?: string }) => {
    if (status === 'complete') callback();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

function isRead(tabId: number): Promise<boolean> {
  return sendToTab(tabId, 'are-you-there');
}
