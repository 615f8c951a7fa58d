import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const SEA = ['amber', 'basalt', 'coral', 'dusk', 'ember', 'flint'].map((word) => `Otters of kelp forests, ${word}`);
const LAND = ['garnet', 'hazel', 'indigo', 'jade', 'kiln', 'lilac'].map(
  (word) => `Otters of mountain streams, ${word}`,
);
const items = knownItems(
  DAY,
  [...SEA, ...LAND].map((title) => ({ title })),
);
const CHIPS = byRole('toolbar', 'Narrow the papers found');
const ONLY_SEA = 'Only papers about kelp forests';
const NOT_SEA = 'No papers about kelp forests';
const reader = sharedBrowser();

beforeEach(() => putCaptures(reader.own, { kind: 'day', name: DAY, items }));

async function searched(file: string, size?: { width: number; height: number }): Promise<Screen> {
  const page = await reader.open(file, size);
  await page.hasFocus('searchbox');
  await page.page.type('otters');
  await page.announces('12 papers');
  return page;
}

const box = async (page: Screen) => (await page.see('searchbox')).value;
const found = (page: Screen, count: number) =>
  page.until(`${count} papers`, async () => (await page.names('article')).length === count);

describe.each([
  ['popup.html', { width: 360, height: 600 }],
  ['sidepanel.html', { width: 400, height: 900 }],
  ['sidepanel.html', { width: 1200, height: 800 }],
])('the chips below the box of %s at %o', (file, size) => {
  it('keep the papers they are about or leave them out, and are removed as any part', async () => {
    const page = await searched(file, size);
    await page.click('button', ONLY_SEA, CHIPS);
    await found(page, 6);
    expect((await page.names('article')).sort()).toEqual([...SEA].sort());
    expect(await box(page)).toMatch(/^otters \w+:"kelp forests" $/);
    await page.click('button', /^Remove .*kelp forests/);
    await found(page, 12);
    await page.click('button', NOT_SEA, CHIPS);
    await found(page, 6);
    expect((await page.names('article')).sort()).toEqual([...LAND].sort());
  });

  it('leave the rows where they were painted', async () => {
    const page = await reader.open(file, size);
    await page.hasFocus('searchbox');
    await page.page.evaluate(`globalThis.tops = [];
      const look = () => {
        const row = document.querySelector('[data-query] article[data-row]');
        if (row) tops.push(row.getBoundingClientRect().top);
        requestAnimationFrame(look);
      };
      look();`);
    await page.page.type('otters');
    await page.see('button', ONLY_SEA, CHIPS);
    const tops = await page.page.evaluate<number[]>('return [...new Set(tops)]');
    expect(tops).toHaveLength(1);
  });
});

describe('the chips by the keyboard', () => {
  it('are one stop between the box and the papers, gone along with the arrow keys', async () => {
    const popup = await searched('popup.html');
    await popup.see('button', ONLY_SEA, CHIPS);
    const names = await popup.names('button', CHIPS);
    await popup.page.press('Tab');
    while ((await popup.focused()).name !== names[0]) await popup.page.press('Tab');
    await popup.page.press('ArrowRight');
    await popup.hasFocus('button', names[1]);
    await popup.page.press('End');
    await popup.hasFocus('button', names.at(-1));
    await popup.page.press('Home');
    await popup.hasFocus('button', names[0]);
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article');
  });

  it('narrow with Enter, and the rows are the next stop', async () => {
    const popup = await searched('popup.html');
    await popup.see('button', ONLY_SEA, CHIPS);
    await popup.page.press('Tab');
    while ((await popup.focused()).name !== ONLY_SEA) {
      const isInBar = (await popup.focused()).name.includes('papers about');
      await popup.page.press(isInBar ? 'ArrowRight' : 'Tab');
    }
    await popup.page.press('Enter');
    await found(popup, 6);
    const isInBar = `return document.activeElement.closest('[role="toolbar"]') !== null`;
    expect(await popup.page.evaluate<boolean>(isInBar)).toBe(true);
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article');
  });

  it('break no rule of accessibility', async () => {
    const popup = await searched('popup.html', { width: 360, height: 600 });
    await popup.see('button', ONLY_SEA, CHIPS);
    expect(await violations(popup.page)).toEqual([]);
    expect(await popup.page.evaluate('return document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });

  it('are not there for a search that has no words', async () => {
    const popup = await reader.open('popup.html');
    await popup.hasFocus('searchbox');
    await popup.page.type('in:day');
    await popup.announces('12 papers');
    expect(await popup.all('toolbar')).toEqual([]);
  });
});
