import { describe, expect, it } from 'vitest';
import type { Mark } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { BROWSER, eventually, rowsOf } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { byRole } from './screen.ts';
import { sharedBrowser, titlesOf } from './shared-browser.ts';

const DAY = '2026-06-03';
const items = madeItems(2, { day: DAY });
const [known] = items;
const [TITLE = ''] = titlesOf(items);
const reader = sharedBrowser();

// The browser's own menu is no page, so what is chosen in it is given to the real background.
const CHOOSE =
  'chrome.contextMenus.onClicked.dispatch({ menuItemId: args[0], linkUrl: args[1] }, { incognito: false })';
const COMMAND = 'chrome.commands.onCommand.dispatch(args[0], args[1])';

const titleSays = (part: string) =>
  eventually(`the button to say ${part}`, async () =>
    (await reader.own.evaluate<string>('return browser.action.getTitle({})')).includes(part),
  );

describe.runIf(BROWSER === 'chromium')('the menu on links to papers, in the real background', () => {
  const choose = (item: string, link: string) => reader.browser.runInBackground<void>(CHOOSE, item, link);

  it('puts a paper of the library on the list, and says so on the button', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await reader.browser.stopBackground();
    await choose('list:reading-list', `https://huggingface.co/papers/${known?.paper.id}`);
    await titleSays(`Put on Reading list – ${TITLE}`);
    expect(await rowsOf<Mark>(reader.own, 'marks')).toMatchObject([
      { paperId: `arxiv:${known?.paper.id}`, kind: 'list', name: 'reading-list' },
    ]);
  });

  it('makes a paper that was never seen from its link, and says so; open pages show it', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const popup = await reader.open('popup.html');
    await popup.see('article');
    await choose('tag:found elsewhere', 'https://arxiv.org/abs/2601.00042v3');
    await titleSays('Not seen before: made from its link');
    const papers = await rowsOf<Paper>(reader.own, 'papers');
    expect(papers.find(({ paperId }) => paperId === 'arxiv:2601.00042')).toMatchObject({
      partial: true,
      unseen: true,
      tags: ['found elsewhere'],
    });
    await popup.see('article', 'arXiv 2601.00042');
    await popup.click('button', 'Show detail', byRole('article', 'arXiv 2601.00042'));
    await popup.until(
      'where it comes from',
      async () => (await popup.all('main'))[0]?.text.includes('it was made from a link that you marked') === true,
    );
  });

  it('is undone on a page of Daybook, with the paper that it made, and done again with it', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    const library = await reader.open('library.html#tag=found+elsewhere');
    await choose('tag:found elsewhere', 'https://arxiv.org/abs/2601.00042v3');
    await library.see('article', 'arXiv 2601.00042');
    await library.page.press('ArrowDown');
    await library.hasFocus('article', 'arXiv 2601.00042');
    await library.page.press('Control+z');
    await library.announces('Undone: Tagged found elsewhere');
    await library.gone('article', 'arXiv 2601.00042');
    expect((await rowsOf<Paper>(reader.own, 'papers')).length).toBe(items.length);
    await library.page.press('Control+Shift+z');
    await library.see('article', 'arXiv 2601.00042');
    expect((await rowsOf<Mark>(reader.own, 'marks')).map(({ paperId }) => paperId)).toEqual(['arxiv:2601.00042']);
  });
});

describe.runIf(BROWSER === 'chromium')('the browser’s own keys, in the real background', () => {
  const press = (name: string, url: string) =>
    reader.browser.runInBackground<void>(COMMAND, name, { url, incognito: false, windowId: 1 });

  it('put the paper of the tab on the reading list', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await press('list-paper', `https://huggingface.co/papers/${known?.paper.id}`);
    await titleSays('Put on Reading list');
    expect((await rowsOf<Mark>(reader.own, 'marks')).map(({ kind }) => kind)).toEqual(['list']);
  });

  it('open the full page at the paper of the tab, for its tags', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    await press('tag-paper', `https://huggingface.co/papers/${known?.paper.id}`);
    const url = reader.browser.extensionUrl('library.html');
    await eventually('the full page', async () =>
      (await reader.browser.addresses()).some((each) => each.startsWith(url)),
    );
  });

  it('are in the manifest, with at most four suggested', async () => {
    const commands = await reader.own.evaluate<Record<string, { suggested_key?: object; description?: string }>>(
      'return browser.runtime.getManifest().commands',
    );
    const names = ['_execute_action', 'open-side-panel', 'list-paper', 'tag-paper', 'turn-triage', 'open-library'];
    expect(Object.keys(commands).sort()).toEqual(names.sort());
    expect(Object.values(commands).filter((command) => command.suggested_key)).toHaveLength(4);
  });
});
