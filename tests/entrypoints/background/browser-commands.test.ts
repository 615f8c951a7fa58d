import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { answerBrowserCommands } from '../../../entrypoints/background/browser-commands.ts';
import { give, madeEvent, watchTabs } from './browser-events.ts';
import { tab, withPapers } from './made-background.ts';

const PAPER = 'https://huggingface.co/papers/2601.00001';

async function madeCommands() {
  const onCommand = madeEvent<[string, ReturnType<typeof tab> | undefined]>();
  give('commands', { onCommand });
  const background = await withPapers(1);
  answerBrowserCommands(background.daybook, (error) => background.logged.push(error));
  return {
    ...background,
    opened: watchTabs(),
    press: (name: string, on?: ReturnType<typeof tab>) => onCommand.fire(name, on),
    says: (title: string) => expect.poll(() => browser.action.getTitle({})).toContain(title),
  };
}

describe('the commands of the browser', () => {
  it('put the paper of the tab in front on the reading list', async () => {
    const { press, says, library } = await madeCommands();
    press('list-paper', tab({ url: PAPER }));
    await says('Put on Reading list – Paper number 1');
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ lists: ['reading-list'] });
  });

  it('ask the browser for the tab where it names none', async () => {
    const { press, says } = await madeCommands();
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab({ url: PAPER })]);
    press('list-paper');
    await says('Put on Reading list');
  });

  it('open the full page at the paper of the tab, for its tags', async () => {
    const { press, opened } = await madeCommands();
    press('tag-paper', tab({ url: PAPER }));
    await expect.poll(() => opened.length).toBe(1);
    expect(opened[0]?.url).toContain('library.html#q=2601.00001&paper=arxiv%3A2601.00001');
  });

  it.each(['list-paper', 'tag-paper'])('say when the tab shows no paper: %s', async (name) => {
    const { press, says, library, opened } = await madeCommands();
    press(name, tab({ url: 'https://huggingface.co/papers' }));
    await says('no paper is named there');
    expect(opened).toEqual([]);
    expect(await library.marks.count()).toBe(0);
  });

  it('turn the keys on cards on or off in the tab in front, or say that it has none', async () => {
    const { press, says } = await madeCommands();
    const sent = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValueOnce(true);
    press('turn-triage', tab({ id: 5, url: 'https://huggingface.co/papers' }));
    await expect.poll(() => sent.mock.calls).toEqual([[5, { tell: 'turn-triage' }, { frameId: 0 }]]);
    sent.mockRejectedValueOnce(new Error('no receiver'));
    press('turn-triage', tab({ id: 6, url: 'https://example.com/' }));
    await says('no cards that it knows');
  });

  it('open the full page', async () => {
    const { press, opened } = await madeCommands();
    press('open-library', tab());
    await expect.poll(() => opened).toEqual([{ url: browser.runtime.getURL('library.html'), in: 'a tab in front' }]);
  });

  it('open the side panel of the window, before anything is waited for', async () => {
    const { press } = await madeCommands();
    const open = vi.fn(async () => {});
    vi.stubGlobal('chrome', { sidePanel: { open } });
    press('open-side-panel', tab({ windowId: 3 }));
    vi.unstubAllGlobals();
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
  });

  it('that are not known do nothing', async () => {
    const { press, opened, logged } = await madeCommands();
    press('constructor', tab({ url: PAPER }));
    expect([opened, logged]).toEqual([[], []]);
  });
});
