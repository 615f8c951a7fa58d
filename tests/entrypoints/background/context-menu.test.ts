import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { answerLinkMenu } from '../../../entrypoints/background/context-menu.ts';
import { LinkMenu } from '../../../entrypoints/background/link-menu.ts';
import { changeSettings } from '../../../storage/settings.ts';
import { eventually } from '../../eventually.ts';
import { give, madeEvent, watchTabs } from './browser-events.ts';
import { FEED, papers, sentCapture, startBackground } from './made-background.ts';

interface Item {
  id: string;
  title: string;
  parentId?: string;
  contexts: string[];
  targetUrlPatterns: string[];
}
interface Chosen {
  menuItemId: string;
  linkUrl?: string;
  linkText?: string;
}

const PAGE = 'https://huggingface.co/papers/';
const KNOWN = `${PAGE}2601.00001`;

async function madeMenu() {
  const onClicked = madeEvent<[Chosen, { incognito: boolean } | undefined]>();
  const items: Item[] = [];
  const removeAll = vi.fn(async () => void items.splice(0));
  const background = startBackground();
  give('contextMenus', { onClicked, removeAll, create: (item: Item) => void items.push(item) });
  const { daybook } = background;
  const log = (error: unknown) => void background.logged.push(error);
  const menu = new LinkMenu({ library: () => daybook.library(), quiet: () => daybook.commands.done(), log });
  answerLinkMenu(daybook, log);
  await background.send('capture', sentCapture(papers(1)), FEED);
  const opened = watchTabs();
  return {
    ...background,
    menu,
    items,
    removeAll,
    opened,
    choose: (menuItemId: string, linkUrl: string, more: Partial<Chosen> = {}, incognito = false) =>
      onClicked.fire({ menuItemId, linkUrl, ...more }, { incognito }),
    says: (title: string | RegExp) => expect.poll(() => browser.action.getTitle({})).toMatch(title),
  };
}

describe('the menu on links to papers', () => {
  it('opens the paper, adds it to the one list there is, and tags it with the tags in use', async () => {
    const { menu, items, send } = await madeMenu();
    await send('mark', { paperId: 'arxiv:2601.00001', mark: { kind: 'tag', name: 'r&d', value: true } });
    await menu.keep();
    expect(items.map(({ id, title, parentId }) => [id, title, parentId])).toEqual([
      ['open', 'Open in Daybook', undefined],
      ['list:reading-list', 'Add to Reading list', undefined],
      ['tags', 'Tag', undefined],
      ['tag:r&d', 'r&&d', 'tags'],
    ]);
    expect(items.every(({ contexts }) => contexts.join() === 'link')).toBe(true);
    expect(items.every(({ targetUrlPatterns }) => targetUrlPatterns.length > 5)).toBe(true);
  });

  it('has the lists in their order, once there are several', async () => {
    const { menu, items, send } = await madeMenu();
    await send('set-list', { name: 'Agents' });
    await menu.keep();
    expect(items.filter(({ parentId }) => parentId === 'lists').map(({ title }) => title)).toEqual([
      'Reading list',
      'Agents',
    ]);
  });

  it('is made anew only when its names have changed', async () => {
    const { menu, removeAll, send } = await madeMenu();
    await menu.keep();
    await send('mark', { paperId: 'arxiv:2601.00001', mark: { kind: 'star', name: '', value: true } });
    await menu.keep();
    expect(removeAll).toHaveBeenCalledTimes(1);
    await send('mark', { paperId: 'arxiv:2601.00001', mark: { kind: 'tag', name: 'rlhf', value: true } });
    await menu.keep();
    expect(removeAll).toHaveBeenCalledTimes(2);
  });

  it('tags a paper of the library and says so on the button', async () => {
    const { choose, library, says } = await madeMenu();
    choose('tag:rlhf', KNOWN);
    await says('Daybook: Tagged rlhf – Paper number 1');
    expect(await browser.action.getBadgeText({})).toBe('✓');
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ tags: ['rlhf'] });
  });

  it('makes a paper that was never seen from its link, and says that', async () => {
    const { choose, library, says } = await madeMenu();
    choose('list:reading-list', 'https://arxiv.org/pdf/2601.00077v2', { linkText: 'A title of four words' });
    await says('Put on Reading list. Not seen before: made from its link – A title of four words');
    expect(await library.papers.get('arxiv:2601.00077')).toMatchObject({
      title: 'A title of four words',
      partial: true,
      unseen: true,
      lists: ['reading-list'],
    });
  });

  it('takes the id for the title where the link says none', async () => {
    const { choose, library, says } = await madeMenu();
    choose('tag:rlhf', 'https://arxiv.org/abs/2601.00078', { linkText: 'View the PDF' });
    await says('arXiv 2601.00078');
    expect(await library.papers.get('arxiv:2601.00078')).toMatchObject({ title: 'arXiv 2601.00078' });
  });

  it('says when the paper was so already, and when no paper is named', async () => {
    const { choose, says, library } = await madeMenu();
    choose('tag:rlhf', KNOWN);
    await says('Tagged rlhf – ');
    choose('tag:rlhf', KNOWN);
    await says('it was so already');
    choose('tag:rlhf', `${PAGE}date/2026-06-03`);
    await says('no paper is named there');
    expect(await library.papers.count()).toBe(1);
  });

  it('keeps nothing of a private window, unless the reader wants that', async () => {
    const { choose, library, says } = await madeMenu();
    choose('tag:rlhf', `${PAGE}2601.00079`, {}, true);
    await says('nothing is recorded of private windows');
    expect(await library.papers.get('arxiv:2601.00079')).toBeUndefined();
    await changeSettings(library, { privateWindows: true });
    choose('tag:rlhf', `${PAGE}2601.00079`, {}, true);
    await says('Tagged rlhf');
  });

  it('opens the full page at the paper', async () => {
    const { choose, opened } = await madeMenu();
    choose('open', KNOWN);
    const url = browser.runtime.getURL('library.html#q=2601.00001&paper=arxiv%3A2601.00001');
    await expect.poll(() => opened).toEqual([{ url, in: 'a tab in front' }]);
  });

  it('says that it was not done when its list is gone', async () => {
    const { choose, says, library } = await madeMenu();
    choose('list:deleted', KNOWN);
    await says('it was not done');
    expect(await library.marks.count()).toBe(0);
  });

  it('says that a paper has as many tags as one can have', async () => {
    const { choose, says, send } = await madeMenu();
    for (let i = 0; i < 100; i += 1) {
      await send('mark', { paperId: 'arxiv:2601.00001', mark: { kind: 'tag', name: `t${i}`, value: true } });
    }
    choose('tag:one more', KNOWN);
    await says('as many tags as one can have');
  });

  it('gives the button back to what it showed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { daybook } = await madeMenu();
    daybook.say('✓', 'said');
    await eventually(async () => expect(await browser.action.getBadgeText({})).toBe('✓'));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await expect.poll(() => browser.action.getBadgeText({})).not.toBe('✓');
  });
});
