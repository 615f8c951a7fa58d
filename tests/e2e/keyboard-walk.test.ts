import { describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import { rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { listing, sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-05';
const [FINCH, HERON, OTTER] = ['Finches crack seeds', 'Herons stand still', 'Otters hold hands'];
const items = knownItems(DAY, [{ title: FINCH }, { title: HERON }, { title: OTTER }]);
const reader = sharedBrowser();

const set = async (kind: Mark['kind']) => {
  const marks = await rowsOf<Mark>(reader.own, 'marks');
  return marks.filter((mark) => mark.kind === kind && Boolean(mark.value));
};

describe('by the keyboard alone', () => {
  it('a reader finds what they saw, tags it, lists it, orders the list, reads, and takes that back', async () => {
    await reader.record(listing({ kind: 'day', day: DAY, items }));
    const page = await reader.open('library.html', { width: 1280, height: 900 });
    await page.shows([FINCH, HERON, OTTER]);

    await page.hasFocus('searchbox');
    await page.page.type('herons');
    await page.shows([HERON]);
    await page.page.press('ArrowDown');
    await page.hasFocus('article', HERON);
    await page.page.press('t');
    await page.hasFocus('combobox', 'Add a tag');
    await page.page.type('birds');
    await page.page.press('Enter');
    await page.page.press('Escape');
    await page.hasFocus('article', HERON);
    await page.page.press('l');
    await page.until('it to be listed', async () => (await set('list')).length === 1);
    expect(await set('tag')).toMatchObject([{ name: 'birds' }]);

    await page.page.press('/');
    await page.page.press('Control+a');
    await page.page.type('otters');
    await page.shows([OTTER]);
    await page.page.press('ArrowDown');
    await page.hasFocus('article', OTTER);
    await page.page.press('l');
    await page.until('both to be listed', async () => (await set('list')).length === 2);

    await page.page.evaluate(`document.querySelector('nav a[href*="list="]').focus()`);
    await page.page.press('Enter');
    await page.shows([HERON, OTTER]);
    await page.page.press('/');
    await page.page.press('ArrowDown');
    await page.hasFocus('article', HERON);
    await page.page.press('Alt+ArrowDown');
    await page.shows([OTTER, HERON]);
    await page.page.press('r');
    await page.until('it to be read', async () => (await set('status')).length > 0);
    await page.page.press('Control+z');
    await page.until('that to be taken back', async () =>
      (await set('status')).every((mark) => mark.kind === 'status' && mark.value === 'unread'),
    );
    await page.page.press('Control+z');
    await page.shows([HERON, OTTER]);
  });
});
