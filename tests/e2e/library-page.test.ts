import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import { BROWSER, command, rowsOf } from './daybook.ts';
import { knownItems } from './known-items.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser } from './shared-browser.ts';

const [EARLY, LATE] = ['2025-11-03', '2025-11-05'];
const [MARTEN, MARMOT, OTTER] = ['Marten tracks in deep snow', 'Marmots that whistle', 'Otters hold hands'];
const [FINCH, HERON] = ['Finches crack seeds', 'Herons stand still'];
const early = knownItems(EARLY, [{ title: MARTEN }, { title: MARMOT }, { title: OTTER }]);
const late = knownItems(LATE, [{ title: FINCH, abstract: 'Beaks on an island.' }, { title: HERON }]);
const id = (items: typeof early, index: number) => `arxiv:${items[index]?.paper.id}`;
const WIDE = { width: 1280, height: 900 };
const ALL = [FINCH, HERON, MARTEN, MARMOT, OTTER];
const reader = sharedBrowser();

const NAV = byRole('navigation', 'Library');
const hash = (page: Screen) => page.page.evaluate<string>('return location.hash');
const list = (paperId: string, name: string) =>
  command(reader.own, 'mark', { paperId, mark: { kind: 'list', name, value: true } });
const tag = (paperId: string, name: string) =>
  command(reader.own, 'mark', { paperId, mark: { kind: 'tag', name, value: true } });

beforeEach(async () => {
  await putCaptures(reader.own, { kind: 'day', name: EARLY, items: early }, { kind: 'day', name: LATE, items: late });
});

const opened = (path = 'library.html', size = WIDE) => reader.open(path, size);
const fromHash = (page: Screen, wanted: string | RegExp) =>
  page.until(`the address ${wanted}`, async () => {
    const now = await hash(page);
    return typeof wanted === 'string' ? now === wanted : wanted.test(now);
  });

describe('where one is in the full page', () => {
  it('is in its address: a search, a list, a day and a paper can each be linked', async () => {
    await list(id(early, 1), 'reading-list');
    const search = await opened('library.html#q=marmots');
    await search.shows([MARMOT]);
    const reading = await opened('library.html#list=reading-list');
    await reading.see('heading', 'Reading list');
    await reading.shows([MARMOT]);
    const paper = await opened(`library.html#paper=${id(late, 0)}`);
    await paper.see('heading', FINCH, byRole('region', FINCH));
    await paper.shows(ALL);
  });

  it('follows what the reader does, and goes back and forward', async () => {
    const page = await opened();
    await page.shows(ALL);
    await page.page.type('heron');
    await page.shows([HERON]);
    await fromHash(page, '#q=heron');
    await page.click('link', /^Reading list/, NAV);
    await page.see('heading', /^Nothing on/);
    await page.page.evaluate('history.back()');
    await page.shows([HERON]);
    expect((await page.see('searchbox')).value).toBe('heron');
    await page.page.evaluate('history.back()');
    await page.shows(ALL);
    await page.page.evaluate('history.forward()');
    await page.shows([HERON]);
  });

  it('survives closing the page, until something is forgotten', async () => {
    const first = await opened();
    await first.shows(ALL);
    await first.page.type('heron');
    await fromHash(first, '#q=heron');
    await first.page.close();
    const second = await opened();
    await second.shows([HERON]);
    await second.page.close();
    await command(reader.own, 'forget', { what: 'paper', paperId: id(late, 0) });
    const third = await opened();
    await third.shows(ALL.filter((title) => title !== FINCH));
    expect((await third.see('searchbox')).value).toBe('');
  });

  it('is opened from the popup with what is typed there', async () => {
    const popup = await reader.open('popup.html');
    await popup.page.type('heron');
    await popup.shows([HERON]);
    const library = reader.browser.extensionUrl('library.html#q=heron');
    await popup.click('button', 'Full page');
    await popup.until('the full page', async () => (await reader.browser.addresses()).includes(library));
    await reader.own.evaluate(
      `for (const { id, url, pendingUrl } of await browser.tabs.query({}))
         if ((url ?? pendingUrl ?? '').includes('library.html')) await browser.tabs.remove(id)`,
    );
  });
});

describe('the panes of the full page', () => {
  it('fold, and keep their width, also in the next one', async () => {
    const page = await opened();
    await page.see('navigation', 'Library');
    await page.page.evaluate(`document.querySelector('[role=separator]').focus()`);
    await page.page.press('ArrowRight');
    const width = (await page.see('separator', 'Width of lists and tags')).attributes['aria-valuenow'];
    await page.click('button', 'Lists, tags and days');
    await page.gone('navigation', 'Library');
    const next = await opened();
    await next.see('searchbox');
    await next.gone('navigation', 'Library');
    await next.click('button', 'Lists, tags and days');
    const again = await next.see('separator', 'Width of lists and tags');
    expect(again.attributes['aria-valuenow']).toBe(width);
    await next.page.evaluate('localStorage.removeItem("layout")');
  });

  it('lead to starred papers, tags and a nested tag, each with its count', async () => {
    await tag(id(early, 0), 'winter');
    await tag(id(late, 1), 'winter/ice');
    const page = await opened();
    await page.click('link', /^winter 1 paper/, NAV);
    await page.shows([MARTEN]);
    await page.click('button', 'Show tags below winter', NAV);
    await page.click('link', /^ice 1 paper/, NAV);
    await page.shows([HERON]);
    await page.click('link', 'All papers', NAV);
    await page.shows(ALL);
  });
});

describe('a reading list', () => {
  const marks = () => rowsOf<Mark>(reader.own, 'marks');

  it('is made, named, given a limit, archived and deleted', async () => {
    const page = await opened();
    await page.click('button', 'New list', NAV);
    await page.see('dialog', 'New list');
    await page.page.type('For Friday');
    await page.page.press('Enter');
    await page.see('heading', 'For Friday');
    await fromHash(page, /^#list=/);
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
    for (const at of [0, 1, 2]) await list(id(early, at), 'reading-list');
    const page = await opened('library.html#list=reading-list');
    await page.shows([MARTEN, MARMOT, OTTER]);
    await page.page.press('ArrowDown');
    await page.hasFocus('article', MARTEN);
    await page.page.press('Alt+ArrowDown');
    await page.page.press('Alt+ArrowDown');
    await page.shows([MARMOT, OTTER, MARTEN]);
    await page.hasFocus('article', MARTEN);
    await page.announces('Now at place 3');
    const other = await opened('library.html#list=reading-list');
    await other.shows([MARMOT, OTTER, MARTEN]);
    expect((await marks()).filter((mark) => mark.kind === 'place').length).toBeGreaterThan(0);
  });

  it('says why a paper is on it', async () => {
    await list(id(early, 0), 'reading-list');
    const page = await opened('library.html#list=reading-list');
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
    for (const at of [0, 1, 2]) await list(id(early, at), 'reading-list');
    const page = await opened('library.html#list=reading-list');
    await page.shows([MARTEN, MARMOT, OTTER]);
    await page.click('button', /on this list$/, byRole('article', OTTER));
    await page.click('menuitem', 'Move to…');
    await page.see('dialog', 'Move to…');
    await page.click('button', 'Move', byRole('dialog'));
    await page.shows([OTTER, MARTEN, MARMOT]);
  });

  it.runIf(BROWSER === 'chromium')('takes papers that are dragged onto it', async () => {
    const page = await opened();
    await page.shows(ALL);
    await page.see('link', /^Reading list/, NAV);
    const paperId = id(late, 1);
    await page.until('the paper to be listed', async () => {
      await page.page.drag(`article[data-row$="${paperId}"]`, 'nav a[href*="list="]');
      return (await page.all('link', /^Reading list 1 paper/, NAV)).length > 0;
    });
    await page.click('link', /^Reading list/, NAV);
    await page.shows([HERON]);
  });
});
