import { describe, expect, it, onTestFinished } from 'vitest';
import { ALL, fivePapers, HERON, showsHash } from './five-papers.ts';
import { Screen } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
fivePapers(reader);
const SIZE = { width: 500, height: 900 };

// Told of every change before it is painted, and from the first element on: what is drawn for one frame is noted too.
const NOTE_ROWS = `
  globalThis.rowsDrawn = [];
  new MutationObserver(() => {
    const rows = [...document.querySelectorAll('article')].map((row) => ({
      title: row.querySelector('h2, h3')?.textContent,
      isMarked: row.querySelector('mark') !== null,
    }));
    if (JSON.stringify(rows) !== JSON.stringify(rowsDrawn.at(-1) ?? [])) rowsDrawn.push(rows);
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

/** Opens a page that notes every set of rows that it ever draws. */
async function openNoting(path: string): Promise<Screen> {
  const page = await reader.browser.openExtensionPage(path, { before: NOTE_ROWS });
  onTestFinished(() => page.close());
  await page.setSize(SIZE.width, SIZE.height);
  return new Screen(page);
}

const drawn = (page: Screen) => page.page.evaluate<{ title: string; isMarked: boolean }[][]>('return rowsDrawn');

describe.each(['sidepanel.html', 'library.html'])('%s', (path) => {
  it('that opens with a kept search shows no rows but those of that search, marked from the first', async () => {
    const before = await reader.open(path, SIZE);
    await before.shows([...ALL]);
    await before.page.type('heron');
    await before.shows([HERON]);
    await showsHash(before, '#q=heron');
    await before.page.close();
    // The history is drawn from a copy at once then, and the search waits until the background is there again.
    await reader.browser.stopBackground();

    const page = await openNoting(path);
    await page.shows([HERON]);
    expect((await page.see('searchbox')).value).toBe('heron');
    await page.announces('1 paper');
    expect(await drawn(page)).toEqual([[{ title: HERON, isMarked: true }]]);
  });

  it('that opens without one draws the history, of which every set of rows is noted', async () => {
    const page = await openNoting(path);
    await page.shows([...ALL]);
    expect((await drawn(page)).at(-1)?.map(({ title }) => title)).toEqual([...ALL]);
  });
});
