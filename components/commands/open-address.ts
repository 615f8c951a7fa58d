import browser from 'webextension-polyfill';
import { text } from '../../messages/catalogue.ts';
import { paperAddresses } from '../../papers/addresses.ts';
import type { Paper } from '../../papers/paper.ts';
import { announce, announceFailure } from './command-outcome.ts';

/** The page the first run offers to open. */
export const DAILY_PAPERS = 'https://huggingface.co/papers';

/** Opens an address in a new tab. A popup closes, as the browser itself does it when the tab comes to the front. */
export async function openAddress(url: string, { background = false } = {}): Promise<void> {
  await browser.tabs.create({ url, active: !background });
  if (!background) closePopup();
}

/** Closes the page when it is a popup; anywhere else it stays. */
export function closePopup(): void {
  const popups = browser.extension.getViews?.({ type: 'popup' }) ?? [];
  if (popups.includes(window)) window.close();
}

/** The address that opening a paper leads to: its page on Hugging Face, else on arXiv, else its DOI. */
export function mainAddress(paper: Paper): string | undefined {
  const { hf, arxiv, doi } = paperAddresses(paper);
  return hf ?? arxiv ?? doi;
}

/** Opens a paper, or says that there is nothing to open. */
export function openPaper(paper: Paper, where: 'main' | 'arxiv' | 'pdf', options?: { background?: boolean }): void {
  const url = where === 'main' ? mainAddress(paper) : paperAddresses(paper)[where];
  if (url) openAddress(url, options).catch(announceFailure);
  else announce(text(where === 'main' ? 'no_address' : 'no_arxiv'));
}
