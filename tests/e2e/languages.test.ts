import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { buildFolder } from '../../scripts/project.ts';
import type { Language } from '../../scripts/screens/speaking.ts';
import { speaking } from '../../scripts/screens/speaking.ts';
import { BROWSER, command } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import type { SharedBrowser } from './shared-browser.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(6, { day: DAY });
const [FIRST = ''] = titlesOf(items);
const PAGES = ['popup.html', 'sidepanel.html', 'library.html', 'options.html'];
const NARROW = { width: 360, height: 600 };
const temporary = mkdtempSync(join(tmpdir(), 'daybook-languages-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

const readerOf = (language: Language) =>
  sharedBrowser({ extension: speaking(buildFolder(BROWSER), join(temporary, language), language) });

/** Latin text on a page, shown or read out, that is not in the brackets of the pseudo-locale. Keys have no language. */
const NOT_FROM_CATALOGUE = `
  const texts = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && !node.parentElement.closest('kbd, script, style')) texts.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
        texts.push(node.getAttribute(name) ?? '');
      }
    }
  }
  const outside = (text) => {
    const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
    return rest === text ? rest.replace(/\\b(?:Alt|Ctrl|End|Enter|Esc|Home|Shift|Tab)\\b/g, '') : outside(rest);
  };
  return texts.map(outside).filter((text) => /[a-z]{2}/i.test(text));`;

async function fill({ own }: SharedBrowser): Promise<void> {
  await putCaptures(own, { kind: 'day', name: DAY, items });
  const paperId = `arxiv:${items[0]?.paper.id}`;
  await command(own, 'mark', { paperId, mark: { kind: 'status', name: '', value: 'reading' } });
  await command(own, 'mark', { paperId, mark: { kind: 'list', name: 'reading-list', value: true } });
}

const documentOf = ({ page }: Screen) =>
  page.evaluate<{ lang: string; dir: string }>('const { lang, dir } = document.documentElement; return { lang, dir };');

describe('in Simplified Chinese', () => {
  const reader = readerOf('zh_CN');

  it('the pages say so, and write texts, numbers and dates in it', async () => {
    await fill(reader);
    const panel = await reader.open('sidepanel.html', NARROW);
    expect(await documentOf(panel)).toEqual({ lang: 'zh-CN', dir: 'ltr' });
    await panel.see('heading', '2025年11月3日星期一');
    await panel.announces('6 篇论文');
    const row = await panel.see('article', FIRST);
    expect(row.text).toContain('在读');
  });
});

// Which texts a page has is decided by its own code, in which direction they run by the browser.
const inChromium = it.runIf(BROWSER === 'chromium');

describe('in a language that runs from right to left', () => {
  const reader = readerOf('pseudo');

  inChromium.each(PAGES)('%s has no text but from the catalogue while the library is empty', async (path) => {
    const screen = await reader.open(path, NARROW);
    await screen.see('heading', /⟦/);
    expect(await screen.page.evaluate(NOT_FROM_CATALOGUE)).toEqual([]);
    expect(await documentOf(screen)).toEqual({ lang: 'ar', dir: 'rtl' });
  });

  inChromium.each(PAGES)('%s has no other text than the papers’ own', async (path) => {
    await fill(reader);
    const screen = await reader.open(path, NARROW);
    if (path === 'options.html') await screen.see('definition', /6/);
    else await screen.see('article', FIRST);
    const own = JSON.stringify(items).replace(/\s+/g, ' ');
    const others = await screen.page.evaluate<string[]>(NOT_FROM_CATALOGUE);
    const names = others.flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []).filter((word) => !own.includes(word));
    // What the site calls its page is its own name.
    expect(names.filter((word) => !['Daily', 'Papers'].includes(word))).toEqual([]);
  });

  it.each(['popup.html', 'sidepanel.html', 'library.html'])(
    '%s stands from right to left, and nothing out of it',
    async (path) => {
      await fill(reader);
      const screen = await reader.open(path, NARROW);
      await screen.see('article', FIRST);
      const [numbers = 0, star = 0, beyond = 0] = await screen.page.evaluate<number[]>(
        `const row = document.querySelector('article');
       const left = (element) => element.getBoundingClientRect().left;
       const [star] = row.querySelectorAll('button');
       return [left(row.firstElementChild), left(star), document.documentElement.scrollWidth - innerWidth];`,
      );
      expect(numbers).toBeGreaterThan(star);
      expect(beyond).toBeLessThanOrEqual(0);
    },
  );
});
