import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { paperAddresses } from '../../papers/addresses.ts';
import { mainAddress } from '../../papers/main-address.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { announce, announceFailure } from './command-outcome.ts';

/** Opens an address in a new tab. A popup closes, as the browser itself does it when the tab comes to the front. */
export async function openAddress(url: string, { background = false } = {}): Promise<void> {
  await browser.tabs.create({ url, active: !background });
  if (!background) closePopup();
}

/** Opens the full page in a new tab, at the place that the hash names (components/app/address.ts). */
export function openLibraryPage(hash: string): Promise<void> {
  return openAddress(browser.runtime.getURL(`library.html${hash}`));
}

/** Closes the page when it is a popup; anywhere else it stays. */
export function closePopup(): void {
  const popups = browser.extension.getViews?.({ type: 'popup' }) ?? [];
  if (popups.includes(window)) window.close();
}

/** Opens a paper, or announces that there is no address to open. */
export function openPaper(seen: SeenPaper, where: 'main' | 'arxiv' | 'pdf', options?: { background?: boolean }): void {
  const url = where === 'main' ? mainAddress(seen) : paperAddresses(seen.paper)[where];
  if (url) openAddress(url, options).catch(announceFailure);
  else announce(text(where === 'main' ? 'no_address' : 'no_arxiv'));
}
