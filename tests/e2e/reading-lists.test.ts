import { describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import { BROWSER, command, rowsOf } from './daybook.ts';
import { ALL, fivePapers, HERON, idOf, MARMOT, MARTEN, NAV, OTTER, showsHash } from './five-papers.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const papers = fivePapers(reader);

const marks = () => rowsOf<Mark>(reader.own, 'marks');

describe('a reading list', () => {
  it('is made, named, given a limit, archived and deleted', async () => {
    const page = await papers.open();
    await page.click('button', 'New list', NAV);
    await page.see('dialog', 'New list');
    await page.page.type('For Friday');
    await page.page.press('Enter');
    await page.see('heading', 'For Friday');
    await showsHash(page, /^#list=/);
    await page.click('button', 'More for For Friday');
    await page.click('menuitem', 'Limit…');
    await page.see('dialog', 'Limit…');
    await page.page.type('1');
    await page.page.press('Enter');
    await page.announces('At most 1 papers from now on');
    await page.click('button', 'More for For Friday');
    await page.click('menuitem', 'Archive');
    await page.see('button', '1 archived', NAV);
    await page.click('button', 'More for For Friday');
    await page.click('menuitem', 'Delete the list');
    await page.click('button', 'Delete the list', byRole('dialog'));
    await page.see('heading', 'This list is gone');
  });

  it('is put in order by Alt and the arrow keys, and keeps the focus on what is moved', async () => {
    for (const title of [MARTEN, MARMOT, OTTER]) await papers.list(title);
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN, MARMOT, OTTER]);
    await page.page.press('ArrowDown');
    await page.hasFocus('article', MARTEN);
    await page.page.press('Alt+ArrowDown');
    await page.page.press('Alt+ArrowDown');
    await page.shows([MARMOT, OTTER, MARTEN]);
    await page.hasFocus('article', MARTEN);
    await page.announces('Now at place 3');
    const other = await papers.open('#list=reading-list');
    await other.shows([MARMOT, OTTER, MARTEN]);
    expect((await marks()).filter((mark) => mark.kind === 'place').length).toBeGreaterThan(0);
  });

  it('says why a paper is on it', async () => {
    await papers.list(MARTEN);
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN]);
    await page.click('button', /on this list$/);
    await page.click('menuitem', 'Say why');
    await page.hasFocus('textbox', 'Why it is on the list');
    await page.page.type('for the talk');
    await page.page.press('Enter');
    await page.hasFocus('article', MARTEN);
    await page.until('the reason', async () => (await page.see('article', MARTEN)).text.includes('for the talk'));
    expect(await marks()).toContainEqual(expect.objectContaining({ kind: 'why', value: 'for the talk' }));
  });

  it('moves an entry to another place by the menu', async () => {
    for (const title of [MARTEN, MARMOT, OTTER]) await papers.list(title);
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN, MARMOT, OTTER]);
    await page.click('button', /on this list$/, byRole('article', OTTER));
    await page.click('menuitem', 'Move to…');
    await page.see('dialog', 'Move to…');
    await page.click('button', 'Move', byRole('dialog'));
    await page.shows([OTTER, MARTEN, MARMOT]);
  });

  it('gives an entry to another list as one thing done, which is undone at once', async () => {
    const { output: list } = (await command(reader.own, 'set-list', { name: 'For Friday' })) as { output: string };
    for (const title of [MARTEN, OTTER]) await papers.list(title);
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN, OTTER]);
    await page.click('button', /on this list$/, byRole('article', MARTEN));
    await page.click('menuitem', 'Move to…');
    await page.see('dialog', 'Move to…');
    await page.page.evaluate(
      `const choice = document.querySelector('dialog select');
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(choice, args[0]);
      choice.dispatchEvent(new Event('change', { bubbles: true }));`,
      list,
    );
    await page.click('button', 'Move', byRole('dialog'));
    await page.announces('Moved to “For Friday”');
    await page.shows([OTTER]);
    await page.see('link', /^For Friday 1 paper/, NAV);
    await page.page.press('Control+z');
    await page.announces('Undone: Moved from Reading list to For Friday');
    await page.shows([MARTEN, OTTER]);
    const stored = await rowsOf<{ lists: string[] }>(reader.own, 'papers');
    expect(stored.flatMap(({ lists }) => lists)).toEqual(['reading-list', 'reading-list']);
  });

  it.runIf(BROWSER === 'chromium')(
    'takes papers that are dragged onto it, all that are selected with one',
    async () => {
      const page = await papers.open();
      await page.shows([...ALL]);
      await page.see('link', /^Reading list/, NAV);
      const row = (title: string) => `article[data-paper="${idOf(title)}"]`;
      await page.until('the paper to be listed', async () => {
        await page.page.drag(row(HERON), 'nav a[href*="list="]');
        return (await page.all('link', /^Reading list 1 paper/, NAV)).length > 0;
      });
      await page.page.evaluate(`document.querySelector(args[0]).focus()`, row(MARTEN));
      await page.page.press('x');
      await page.page.evaluate(`document.querySelector(args[0]).focus()`, row(MARMOT));
      await page.page.press('x');
      await page.page.drag(row(MARMOT), 'nav a[href*="list="]');
      await page.see('link', /^Reading list 3 papers/, NAV);
      await page.click('link', /^Reading list/, NAV);
      await page.until('three papers', async () => (await page.names('article')).length === 3);
    },
  );

  it.runIf(BROWSER === 'chromium')('is put in order by dragging', async () => {
    for (const title of [MARTEN, MARMOT, OTTER]) await papers.list(title);
    const page = await papers.open('#list=reading-list');
    await page.shows([MARTEN, MARMOT, OTTER]);
    const row = (title: string) => `article[data-paper="${idOf(title)}"]`;
    await page.until('the new order', async () => {
      await page.page.drag(row(MARTEN), row(OTTER));
      const names = await page.names('article');
      return names.indexOf(MARTEN) > 0;
    });
    expect((await marks()).filter((mark) => mark.kind === 'place').map(({ paperId }) => paperId)).toContain(
      idOf(MARTEN),
    );
  });
});
