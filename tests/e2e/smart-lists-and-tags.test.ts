import { describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import { command, rowsOf } from './daybook.ts';
import { ALL, FINCH, fivePapers, HERON, idOf, MARMOT, MARTEN, NAV, OTTER, showsHash } from './five-papers.ts';
import { sharedBrowser } from './shared-browser.ts';

const reader = sharedBrowser();
const papers = fivePapers(reader);

const marks = () => rowsOf<Mark>(reader.own, 'marks');

describe('a smart list', () => {
  it('is a search that was saved, counted, opened into the box and changed there', async () => {
    const page = await papers.open();
    await page.page.type('marmots');
    await page.shows([MARMOT]);
    await page.click('button', 'Save search');
    await page.see('dialog', 'Save search');
    await page.page.type('Whistlers');
    await page.page.press('Enter');
    await page.see('link', /^Whistlers 1 paper/, NAV);
    await showsHash(page, /smart=/);
    await page.click('link', 'All papers', NAV);
    await page.shows([...ALL]);
    await page.click('link', /^Whistlers/, NAV);
    await page.shows([MARMOT]);
    expect((await page.see('searchbox')).value).toBe('marmots');
    await page.page.press('/');
    await page.page.press('End');
    await page.page.type(' OR otters');
    await page.until('both papers', async () => (await page.names('article')).length === 2);
    await page.click('button', 'Save the change');
    await page.see('link', /^Whistlers 2 papers/, NAV);
    expect(await rowsOf(reader.own, 'smartLists')).toMatchObject([
      { fields: { name: { value: 'Whistlers' }, text: { value: 'marmots OR otters' } } },
    ]);
  });

  it('tags what it finds once that was looked at, and takes all of it back', async () => {
    const made = await command(reader.own, 'set-smart-list', { name: 'Whistlers', text: 'marmots OR otters' });
    const page = await papers.open(`#q=marmots+OR+otters&smart=${made.output}`);
    await page.until('both papers', async () => (await page.names('article')).length === 2);
    await page.click('button', 'More for Whistlers');
    await page.click('menuitem', 'Tag by rule…');
    await page.see('dialog', 'Tag what “Whistlers” finds');
    await page.click('combobox', 'Tag');
    await page.page.type('mammals');
    await page.until('what it would do', async () => {
      return (await page.see('dialog')).text.includes('Would tag 2 papers with #mammals.');
    });
    expect((await marks()).filter((mark) => mark.kind === 'auto-tag')).toEqual([]);
    await page.click('button', 'Switch on');
    await page.see('link', /^mammals 2 papers/, NAV);
    await page.click('button', 'More for Whistlers');
    await page.click('menuitem', 'Tag by rule…');
    await page.click('button', 'Take back 2 tags');
    await page.gone('link', /^mammals/, NAV);
    expect((await marks()).filter((mark) => mark.kind === 'auto-tag' && mark.value !== '')).toEqual([]);
  });
});

describe('the page of all tags', () => {
  it('renames a tag with those nested in it, joins two, gives a colour, and deletes', async () => {
    await papers.tag(MARTEN, 'rl');
    await papers.tag(MARMOT, 'rl/ppo');
    await papers.tag(OTTER, 'agents');
    const page = await papers.open('#tags');
    await page.see('heading', 'Tags');
    await page.click('button', 'Rename rl');
    await page.hasFocus('textbox', 'Another name for rl');
    await page.page.press('Control+a');
    await page.page.type('learning');
    await page.page.press('Enter');
    await page.see('link', 'learning/ppo');
    await page.click('button', 'Rename agents');
    await page.page.press('Control+a');
    await page.page.type('learning');
    await page.click('button', 'Join');
    await page.see('link', /^learning 2 papers/, NAV);
    await page.click('button', 'Delete learning/ppo');
    await page.gone('link', 'learning/ppo');
    const stored = await rowsOf<{ tags: string[] }>(reader.own, 'papers');
    expect(stored.map(({ tags }) => tags.join()).sort()).toEqual(['', '', '', 'learning', 'learning']);
  });
});

describe('the tags of a row', () => {
  it.each(['comfortable', 'compact'])(
    'are one line of a narrow %s row, in which "…" stands for those without room; all are read out',
    async (density) => {
      await command(reader.own, 'settings', { density });
      for (const name of ['birds', 'islands', 'beaks', 'evolution', 'field notes']) await papers.tag(FINCH, name);
      await papers.list(FINCH);
      await papers.tag(HERON, 'birds');
      await papers.list(HERON);
      const panel = await reader.open('sidepanel.html', { width: 360, height: 900 });
      await panel.shows([...ALL]);
      await panel.until('the name of the list', async () =>
        /Reading list/.test((await panel.see('article', FINCH)).text),
      );
      for (const direction of ['ltr', 'rtl']) {
        const [many, one] = await panel.page.evaluate<object[]>(
          `document.documentElement.dir = args[0];
          return args[1].map((id) => {
            const row = document.querySelector('article[data-paper="' + id + '"]');
            const described = row.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id));
            const [tags, lists] = described.at(-1).children;
            const { display, textOverflow, overflowX } = getComputedStyle(tags);
            return {
              style: [display, textOverflow, overflowX].join(),
              isCut: tags.scrollWidth > tags.clientWidth,
              readOut: tags.textContent.split('#').length - 1,
              isListWhole: lists.scrollWidth <= lists.clientWidth,
              height: row.offsetHeight,
            };
          });`,
          direction,
          [idOf(FINCH), idOf(HERON)],
        );
        const style = 'block,ellipsis,hidden';
        expect(many).toMatchObject({ style, isCut: true, readOut: 5, isListWhole: true });
        expect(one).toEqual({ ...many, isCut: false, readOut: 1 });
      }
    },
  );
});
