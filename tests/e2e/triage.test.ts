import { beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../papers/paper.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { command, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import type { Screen } from './screen.ts';
import { byRole } from './screen.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(6, { day: DAY });
const titles = titlesOf(items);
const ids = items.map(({ paper }) => `arxiv:${paper.id}`);
const reader = sharedBrowser();

beforeEach(() => putCaptures(reader.own, { kind: 'day', name: DAY, items }));

/** Opens a page and goes to its first paper. */
async function opened(path: string): Promise<Screen> {
  const screen = await reader.open(path, { width: 420, height: 800 });
  await screen.see('article', titles[0]);
  await screen.page.press('ArrowDown');
  await screen.hasFocus('article', titles[0]);
  return screen;
}

/** What the library holds of the papers, in the order of their page. */
async function stored(): Promise<Paper[]> {
  const papers = await rowsOf<Paper>(reader.own, 'papers');
  return ids.flatMap((id) => papers.find(({ paperId }) => paperId === id) ?? []);
}

const statuses = async () => (await stored()).map(({ status }) => status);

async function progressIs(screen: Screen, words: string): Promise<void> {
  await screen.until(`“${words}”`, async () => (await screen.see('main')).text.includes(words));
}

describe('going through papers with keys', () => {
  it.each(['popup.html', 'sidepanel.html'])('decides on one after another in %s, and skips the rest', async (path) => {
    const screen = await opened(path);
    await screen.page.press('s');
    await screen.hasFocus('article', titles[1]);
    await progressIs(screen, '5 of 6 left');
    await screen.page.press('l');
    await screen.announces('Put on the reading list');
    await progressIs(screen, '4 of 6 left');
    await screen.page.press('j');
    await screen.hasFocus('article', titles[2]);
    await screen.page.press('r');
    await screen.hasFocus('article', titles[3]);
    await screen.page.press('*');
    await screen.announces('Starred');
    await progressIs(screen, '2 of 6 left');
    await screen.page.press('Shift+S');
    await screen.announces('Skipped the rest: 2 papers');
    await progressIs(screen, 'Done: all 6 papers');
    expect(await statuses()).toEqual(['skipped', 'unread', 'read', 'unread', 'skipped', 'skipped']);
    expect((await stored()).map(({ lists }) => lists.length)).toEqual([0, 1, 0, 0, 0, 0]);
    await screen.page.press('u');
    await progressIs(screen, '2 of 6 left');
    expect(await statuses()).toEqual(['skipped', 'unread', 'read', 'unread', 'unread', 'unread']);
    await screen.page.press('Shift+U');
    await progressIs(screen, 'Done: all 6 papers');
  });

  it('counts what is left of a search, and skips that and nothing else', async () => {
    const screen = await reader.open('popup.html');
    const query = `votes:<100000 sort:title`;
    await screen.page.type(query);
    await screen.until('the answer', async () => (await screen.names('article')).length === 6);
    await screen.page.press('ArrowDown');
    await screen.hasFocus('article');
    await screen.page.press('t');
    await screen.hasFocus('combobox', 'Add a tag');
    await screen.page.type('mine');
    await screen.page.press('Enter');
    await screen.announces('Tagged mine');
    await screen.page.press('Escape');
    await screen.page.press('ArrowDown');
    await screen.page.press('s');
    await progressIs(screen, '4 of 6 left');
    await screen.click('button', 'Skip the rest');
    await screen.announces('Skipped the rest: 4 papers');
    const papers = await stored();
    expect(papers.filter(({ status }) => status === 'skipped')).toHaveLength(5);
    expect(papers.find(({ status }) => status === 'unread')?.tags).toEqual(['mine']);
  });

  it('writes a note in the row, and goes on from there', async () => {
    const screen = await opened('popup.html');
    await screen.page.press('n');
    await screen.hasFocus('textbox', 'Note');
    await screen.page.type('Compare with sunday');
    await screen.page.press('Escape');
    await screen.hasFocus('article', titles[0]);
    await screen.until('the note', async () => (await stored())[0]?.note === 'Compare with sunday');
    await screen.page.press('j');
    await screen.hasFocus('article', titles[1]);
  });

  it('says once to a reader with stars that s no longer stars', async () => {
    await command(reader.own, 'mark', { paperId: ids[5] ?? '', mark: { kind: 'star', name: '', value: true } });
    const screen = await opened('popup.html');
    await screen.page.press('s');
    await progressIs(screen, 'The key s now skips a paper. * stars it.');
    await screen.click('button', 'Dismiss');
    await progressIs(screen, '4 of 6 left');
    const again = await opened('sidepanel.html');
    await again.page.press('s');
    await again.until('the paper to be unread again', async () => (await statuses())[0] === 'unread');
    expect((await again.see('main')).text).not.toContain('now skips a paper');
  });
});

describe('the keys that a reader chose', () => {
  const keys = byRole('region', 'Keys');

  it('work on pages that are open, and are told of when another action has them', async () => {
    const screen = await opened('popup.html');
    const options = await reader.open('options.html', { width: 800, height: 900 });
    await options.click('button', /^Skip, and go on to the next: s\./, keys);
    await options.page.press('r');
    await options.until('the conflict', async () =>
      (await options.see('region', 'Keys')).text.includes('r is the key of “Mark as read, and go on to the next”.'),
    );
    await options.click('button', 'Use it here', keys);
    await options.announces('r: Skip, and go on to the next');
    expect(await rowsOf(reader.own, 'settings')).toMatchObject([{ keys: { skip: 'r', read: '' } }]);
    await screen.page.press('r');
    await screen.until('the paper to be skipped', async () => (await statuses())[0] === 'skipped');
    await options.click('button', 'Back to the keys from the start', keys);
    await options.announces('The keys are those from the start again');
    expect(await rowsOf(reader.own, 'settings')).toMatchObject([{ keys: {} }]);
  });

  it('are shown by the help, which leads to changing them', async () => {
    await command(reader.own, 'settings', { keys: { skip: 'x', note: '' } });
    const screen = await opened('sidepanel.html');
    await screen.page.press('?');
    const help = byRole('dialog', 'Keys');
    await screen.see('term', 'x', help);
    expect((await screen.see('dialog', 'Keys')).text).not.toContain('Write a note');
    await screen.see('button', 'Change keys…', help);
  });
});

describe('looking for a setting', () => {
  it('leaves those that say it', async () => {
    const options = await reader.open('options.html', { width: 800, height: 900 });
    await options.see('switch', 'Record in private windows too');
    await options.click('searchbox', 'Find a setting');
    await options.page.type('incognito');
    await options.gone('region', 'Keys');
    await options.see('region', 'Recording');
    await options.page.press('Escape');
    await options.page.type('private');
    await options.gone('switch', 'Record the papers I see');
    await options.see('switch', 'Record in private windows too');
    await options.page.press('Escape');
    await options.page.type('skip the rest');
    await options.see('region', 'Keys');
    await options.gone('region', 'Recording');
    await options.gone('button', /^Write a note/);
    await options.page.type(' zeppelin');
    await options.see('heading', 'No setting says this');
    await options.click('button', 'Show all settings');
    await options.see('region', 'Recording');
  });

  it('keeps how much room rows take', async () => {
    const options = await reader.open('options.html', { width: 800, height: 900 });
    await options.click('radio', /^Compact/);
    await options.announces('Rows are now: Compact');
    expect(await rowsOf(reader.own, 'settings')).toMatchObject([{ density: 'compact' }]);
  });
});
