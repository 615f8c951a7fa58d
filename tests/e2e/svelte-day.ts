import { onTestFinished } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { listingAddress } from '../../scripts/pages/listing-page.ts';
import type { PageNotes, SveltePageOptions } from '../../scripts/pages/svelte/svelte-page.ts';
import { sveltePage } from '../../scripts/pages/svelte/svelte-page.ts';
import { eventually } from './daybook.ts';
import type { SharedBrowser } from './shared-browser.ts';

/** What such a page can do besides. */
export interface SvelteDayOptions extends SveltePageOptions {
  /** a script of the page, before its own draws the list */
  before?: string;
  /** when the page was opened; default noon of the day */
  at?: number;
}

/** Opens a day page that Svelte draws, and waits until it is drawn and captured. Closed after the test. */
export async function openSvelteDay(reader: SharedBrowser, options: SvelteDayOptions): Promise<Tab> {
  const { day, before, at = new Date(`${day}T12:00:00`).getTime() } = options;
  const html = await sveltePage(options);
  const tab = await reader.browser.openTab({
    url: listingAddress({ kind: 'day', day, items: [] }),
    html: before ? html.replace('</body>', () => `<script>${before}</script></body>`) : html,
    at,
  });
  onTestFinished(() => tab.close());
  await tab.waitForAck(60_000, 0, 'capture');
  await eventually('the list to be drawn', async () => (await notesOf(tab)).hydratedAt !== undefined);
  return tab;
}

export function notesOf(tab: Tab): Promise<PageNotes> {
  return tab.evaluate('return pageNotes.read()');
}

/** Lets the page draw its next changes, each when the one before has been painted. */
export async function redraw(tab: Tab, times: number): Promise<void> {
  await tab.evaluate(
    `for (let time = 0; time < args[0]; time += 1) {
       redrawPage();
       await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
     }`,
    times,
  );
}
