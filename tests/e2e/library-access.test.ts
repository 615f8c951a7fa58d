import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/screens/axe.ts';
import { command } from './daybook.ts';
import { fivePapers, MARMOT, MARTEN, NAV, OTTER } from './five-papers.ts';
import type { Screen } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const SMALL = { width: 360, height: 600 };
const WIDE = { width: 1280, height: 900 };

/** The page holds to the rules, and nothing of it is beyond the window's edge. */
async function isSound({ page }: Screen, size: { width: number; height: number }): Promise<void> {
  await page.setSize(size.width, size.height);
  await page.evaluate('await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate('return document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

describe.each([
  ['light', false],
  ['dark', true],
])('the full page in %s colours is sound', (_, dark) => {
  const reader = sharedBrowser(dark ? { dark } : undefined);
  const papers = fivePapers(reader);

  it('with a list that is too long, why a paper is on it, and the menus', async () => {
    await papers.list(MARTEN);
    await papers.list(MARMOT);
    await command(reader.own, 'set-list', { id: 'reading-list', limit: 1 });
    await papers.tag(MARTEN, 'winter/ice');
    await command(reader.own, 'set-tag', { tag: 'winter/ice', colour: 'teal' });
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN, MARMOT]);
    await page.see('link', /^Reading list 2 papers, more than the 1 it should have/, NAV);
    await isSound(page, WIDE);
    await page.click('button', 'More for Reading list');
    await page.see('menuitem', 'Archive');
    await isSound(page, WIDE);
    await page.page.press('Escape');
    await isSound(page, SMALL);
    await page.click('button', 'Lists, tags and days');
    await page.hasFocus('link', 'All papers');
    await isSound(page, SMALL);
  });

  it('with a smart list and its rule, and with all tags', async () => {
    await papers.tag(OTTER, 'rl');
    const made = await command(reader.own, 'set-smart-list', { name: 'Whistlers', text: 'marmots OR otters' });
    const page = await papers.open(`#q=marmots+OR+otters&smart=${made.output}`);
    await page.click('button', 'More for Whistlers');
    await page.click('menuitem', 'Tag by rule…');
    await page.click('combobox', 'Tag');
    await page.page.type('mammals');
    await page.until('what it would do', async () => (await page.see('dialog')).text.includes('Would tag 2 papers'));
    await isSound(page, WIDE);
    await isSound(page, SMALL);
    const tags = await papers.open('#tags');
    await tags.click('button', 'Rename rl');
    await isSound(tags, WIDE);
    await isSound(tags, SMALL);
  });
});
