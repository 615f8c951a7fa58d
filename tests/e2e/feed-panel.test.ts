import { describe, expect, it, onTestFinished } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, eventually } from './daybook.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2026-06-03';
const items = madeItems(3, { day: DAY });
const hashes = items.map(({ paper }) => `#${new URLSearchParams({ paper: `arxiv:${paper.id}` })}`);
const reader = sharedBrowser();

/** The addresses of Daybook's own pages that are open, those that are no tab among them. */
function placesInDaybook(): Promise<string[]> {
  return reader.own.evaluate<string[]>(
    `const own = browser.runtime.getURL('');
     const tabs = (await browser.tabs.query({})).map(({ url }) => url ?? '');
     const others = globalThis.chrome?.runtime.getContexts ? await chrome.runtime.getContexts({}) : [];
     return [...tabs, ...others.map(({ documentUrl }) => documentUrl ?? '')].filter((url) => url.startsWith(own));`,
  );
}

const isOpen = async (place: string) => (await placesInDaybook()).some((url) => url.endsWith(place));

/** Closes the side panel, and the tabs of Daybook's that were opened. */
async function closePlaces(): Promise<void> {
  await reader.own.evaluate(
    `await browser.storage.local.remove('feed-settings');
     const opened = (await browser.tabs.query({})).filter(({ url }) => url?.startsWith(browser.runtime.getURL('library.html')));
     await browser.tabs.remove(opened.map(({ id }) => id));
     for (const enabled of [false, true]) await globalThis.chrome?.sidePanel?.setOptions({ enabled });`,
  );
  // Firefox opens its sidebar when Daybook is installed; it stays.
  if (BROWSER === 'firefox') return;
  await eventually('the panel to be closed', async () =>
    (await placesInDaybook()).every((url) => !url.includes('/sidepanel.html')),
  );
}

describe('the keys on cards', () => {
  it('open a paper in the side panel, which follows them: in Firefox where it is open', async () => {
    onTestFinished(closePlaces);
    const settings = { treatments: {}, strength: 45, triage: true };
    await reader.own.evaluate(`await browser.storage.local.set({ 'feed-settings': args[0] })`, settings);
    const tab = await reader.record(listing({ kind: 'day', day: DAY, items }));
    await eventually('keys', async () => (await tab.guests()).some(({ text }) => text.includes('Keys on cards')));
    await tab.press('j');
    await tab.press('n');
    await eventually('the first paper', () => isOpen(`/sidepanel.html${hashes[0]}`));
    await tab.press('j');
    await tab.press('n');
    await eventually('the panel to follow', () => isOpen(`/sidepanel.html${hashes[1]}`));
    expect(await isOpen(`/sidepanel.html${hashes[0]}`)).toBe(false);
    expect((await placesInDaybook()).filter((url) => url.includes('/library.html'))).toEqual([]);
  });
});
