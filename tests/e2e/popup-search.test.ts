import { beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import { rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const MARTEN = 'Marten tracks in deep snow';
const MARMOT = 'Marmots that whistle';
const OTTER = 'Otters hold hands';
const items = knownItems(DAY, [
  { title: MARTEN, abstract: 'A survey of winter forests.', authors: ['Ada Example', 'Finn Brookmere'] },
  { title: MARMOT, abstract: 'Alarm calls on a meadow.' },
  { title: OTTER, abstract: 'Sleep upon a quiet river.' },
]);
const idOf = (index: number) => items[index]?.paper.id ?? '';
const reader = sharedBrowser();
let popup: Screen;

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: DAY, items });
  popup = await reader.open('popup.html');
  await popup.shows([MARTEN, MARMOT, OTTER]);
  await popup.hasFocus('searchbox');
});

const TABS_AT =
  'return (await browser.tabs.query({})).filter(({ url }) => url === args[0]).map(({ id, active }) => ({ id, active }))';

const storedPaper = async (index: number) =>
  (await rowsOf<Paper>(reader.own, 'papers')).find((paper) => paper.paperId === `arxiv:${idOf(index)}`);

describe('searching in the popup', () => {
  it('finds papers from the first letters on, and fewer with each word', async () => {
    await popup.page.type('mar');
    await popup.until('both papers', async () => (await popup.names('article')).length === 2);
    expect((await popup.names('article')).sort()).toEqual([MARMOT, MARTEN]);
    await popup.page.type('ten');
    await popup.shows([MARTEN]);
    await popup.announces('1 paper');
  });

  it('marks in the titles the words by which they were found', async () => {
    await popup.page.type('otters hold');
    await popup.marks(['Otters', 'hold']);
    expect(await popup.names('article')).toEqual([OTTER]);
  });

  it('shows where it found words that the title does not have', async () => {
    await popup.page.type('meadow');
    await popup.shows([MARMOT]);
    await popup.until('where', async () =>
      (await popup.see('article')).text.includes('abstract: Alarm calls on a meadow.'),
    );
  });

  it('narrows by author and leaves words out', async () => {
    await popup.page.type('author:brookmere');
    await popup.shows([MARTEN]);
    await popup.emptySearch();
    await popup.page.type('mar -snow');
    await popup.shows([MARMOT]);
  });

  it('shows when no paper has all words, and lists those that have some', async () => {
    await popup.page.type('otters meadow');
    await popup.announces('None has all words, 2 have some');
    await popup.until('both papers', async () => (await popup.names('article')).length === 2);
    expect((await popup.names('article')).sort()).toEqual([MARMOT, OTTER]);
  });

  it('shows what to try when nothing was found', async () => {
    await popup.page.type('xylophone');
    await popup.see('heading', 'No papers found');
    await popup.announces('No papers found');
    await popup.gone('article');
  });

  it('shows the papers seen last again once the box is emptied', async () => {
    await popup.page.type('otters');
    await popup.shows([OTTER]);
    await popup.page.press('Escape');
    await popup.shows([MARTEN, MARMOT, OTTER]);
    await popup.announces('3 papers, last seen first');
  });
});

describe('the keys of the popup', () => {
  it('lead from the box to the papers, through them and back', async () => {
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARTEN);
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARMOT);
    await popup.page.press('End');
    await popup.hasFocus('article', OTTER);
    await popup.page.press('ArrowUp');
    await popup.hasFocus('article', MARMOT);
    await popup.page.press('Home');
    await popup.hasFocus('article', MARTEN);
    await popup.page.press('ArrowUp');
    await popup.hasFocus('searchbox');
    await popup.page.press('ArrowDown');
    await popup.page.press('Escape');
    await popup.hasFocus('searchbox');
  });

  it('lead to the answer of a search that is still under way', async () => {
    await popup.page.type('whistle');
    await popup.page.press('Enter');
    await popup.hasFocus('article', MARMOT);
    await popup.page.press('/');
    await popup.hasFocus('searchbox');
  });

  it('open the paper in a tab behind', async () => {
    const url = `https://huggingface.co/papers/${idOf(0)}`;
    // Requests of such a tab cannot be intercepted in Chromium, so only the browser has its address.
    const there = () => reader.own.evaluate<{ id: number; active: boolean }[]>(TABS_AT, url);
    reader.browser.serve({ url, html: '<title>Elsewhere</title>' });
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARTEN);
    await popup.page.press('Control+Enter');
    await popup.until('a tab behind', async () => (await there()).length > 0);
    const [behind] = await there();
    expect(behind?.active).toBe(false);
    await reader.own.evaluate('await browser.tabs.remove(args[0])', behind?.id ?? 0);
  });

  it.each([
    ['Enter', 'on Hugging Face', 'https://huggingface.co/papers'],
    ['a', 'on arXiv', 'https://arxiv.org/abs'],
    ['p', 'as PDF', 'https://arxiv.org/pdf'],
  ])('open the paper with %s %s', async (key, _, site) => {
    await popup.page.press('ArrowDown');
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARMOT);
    const tab = await reader.opened(() => popup.page.press(key), `${site}/${idOf(1)}`);
    expect(tab.active).toBe(true);
  });

  it('star a paper and take the star away', async () => {
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARTEN);
    const isPressed = async () =>
      (await popup.see('button', 'Star', byRole('article', MARTEN))).attributes['aria-pressed'] === 'true';
    await popup.page.press('*');
    await popup.announces('Starred');
    await popup.until('a filled star', isPressed);
    expect((await storedPaper(0))?.starred).toBe(1);
    await popup.page.press('*');
    await popup.announces('Star removed');
    await popup.until('an empty star', async () => !(await isPressed()));
    expect((await storedPaper(0))?.starred).toBe(0);
  });

  it('tag a paper, which is then found by its tag', async () => {
    await popup.page.press('ArrowDown');
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARMOT);
    await popup.page.press('t');
    await popup.hasFocus('combobox', 'Add a tag');
    await popup.page.type('To Read');
    await popup.page.press('Enter');
    await popup.announces('Tagged to read');
    await popup.see('button', 'Remove the tag to read', byRole('article', MARMOT));
    await popup.page.press('Escape');
    await popup.hasFocus('article', MARMOT);
    await popup.until('the tag', async () => (await popup.see('article', MARMOT)).text.includes('#to read'));
    await popup.page.press('/');
    await popup.hasFocus('searchbox');
    await popup.page.type('tag:"to read"');
    await popup.shows([MARMOT]);
  });

  it('show a paper’s detail and lead back from it', async () => {
    await popup.page.press('ArrowDown');
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARMOT);
    await popup.page.press('d');
    await popup.hasFocus('heading', MARMOT);
    expect((await popup.see('region', MARMOT)).text).toContain('Alarm calls on a meadow.');
    await popup.gone('article');
    await popup.page.press('Escape');
    await popup.hasFocus('article', MARMOT);
    await popup.gone('region', MARMOT);
  });

  it('are listed on request', async () => {
    await popup.page.press('ArrowDown');
    await popup.hasFocus('article', MARTEN);
    await popup.page.press('?');
    await popup.see('dialog', 'Keys');
    await popup.page.press('Escape');
    await popup.gone('dialog', 'Keys');
    await popup.hasFocus('article', MARTEN);
  });
});

describe('the popup’s last line', () => {
  it('offers the side panel', async () => {
    await popup.until('the button', async () => {
      const [button] = await popup.all('button', 'Side panel');
      return button?.disabled === false;
    });
  });
});
