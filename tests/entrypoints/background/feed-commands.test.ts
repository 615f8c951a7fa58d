import { describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { readFeedSettings, writeFeedSettings } from '../../../messages/feed-settings.ts';
import { dropSentPlace, readKeptAddress } from '../../../messages/kept-address.ts';
import { DEFAULT_FEED_SETTINGS } from '../../../papers/feed-settings.ts';
import { DONE, FEED, PAGE, tab, withPapers } from './made-background.ts';
import { cardsOf, FORBIDDEN, id, onSecondDay, TOO_OFTEN } from './made-feed.ts';

describe('the commands of cards', () => {
  it.each(['feed-cards', 'feed-chips', 'feed-pause'])('%s comes from a site alone', async (command) => {
    const { send } = await onSecondDay();
    expect(await send(command, null, PAGE)).toEqual(FORBIDDEN);
  });

  it('open a paper in Daybook', async () => {
    const { send } = await onSecondDay();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab());
    expect(await send('feed-open', { paperId: id(3) }, FEED)).toEqual(DONE);
    expect(opened.mock.calls[0]?.[0].url).toContain('library.html#paper=arxiv');
  });

  it('open a paper in the side panel where the browser allows it, before anything is waited for', async () => {
    const { send } = await onSecondDay();
    const from = { ...FEED, tab: tab({ windowId: 3 }) };
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab());
    const open = vi.fn(async () => {});
    vi.stubGlobal('chrome', { sidePanel: { open } });
    onTestFinished(() => void vi.unstubAllGlobals());
    const sending = send('feed-open', { paperId: id(3) }, from);
    expect(open.mock.calls).toEqual([[{ windowId: 3 }]]);
    expect(await sending).toEqual(DONE);
    expect(await readKeptAddress('panel')).toBe(`#${new URLSearchParams({ paper: id(3) })}`);
    expect(await readKeptAddress('library')).toBe('');
    await dropSentPlace();
    expect(await send('feed-open', { paperId: id(7) }, from)).toEqual(FORBIDDEN);
    expect(await readKeptAddress('panel')).toBe('');
    expect(await send('feed-search', { papers: [] }, from)).toEqual(DONE);
    expect(opened).not.toHaveBeenCalled();
  });

  it('open a tab where the browser does not open the side panel, which goes nowhere then', async () => {
    const { send } = await onSecondDay();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab());
    const open = vi.fn(() => Promise.reject(new Error('no gesture')));
    vi.stubGlobal('chrome', { sidePanel: { open } });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await send('feed-open', { paperId: id(3) }, { ...FEED, tab: tab({ windowId: 3 }) })).toEqual(DONE);
    expect(opened.mock.calls[0]?.[0].url).toContain('library.html#paper=arxiv');
    expect(await readKeptAddress('panel')).toBe('');
  });

  it('open the page of a card on its site in a tab behind', async () => {
    const { send } = await onSecondDay();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab());
    expect(await send('feed-open-behind', { paperId: id(3) }, FEED)).toEqual(DONE);
    expect(await send('feed-open-behind', { paperId: id(7) }, FEED)).toEqual(FORBIDDEN);
    const arxivId = id(3).slice('arxiv:'.length);
    expect(opened.mock.calls).toEqual([[{ url: `https://huggingface.co/papers/${arxivId}`, active: false }]]);
  });

  it('open the papers of cards in Daybook, or its search box', async () => {
    const { send } = await onSecondDay();
    const opened = vi.spyOn(browser.tabs, 'create').mockResolvedValue(tab());
    expect(await send('feed-search', { papers: [id(1), id(3)] }, FEED)).toEqual(DONE);
    expect(await send('feed-search', { papers: [] }, FEED)).toEqual(DONE);
    expect(await send('feed-search', { papers: [id(1), id(7)] }, FEED)).toEqual(FORBIDDEN);
    const [found, box] = opened.mock.calls.map(([{ url = '' }]) => new URLSearchParams(url.split('#')[1]).get('q'));
    expect(found).toBe(`${id(1)} ${id(3)}`.replaceAll('arxiv:', ''));
    expect(box).toBeNull();
  });

  it('turn the keys on cards on and off, and nothing else of the settings; the reader’s keys are told with them', async () => {
    const background = await onSecondDay();
    await background.send('settings', { keys: { skip: 'x' } });
    await writeFeedSettings({ ...DEFAULT_FEED_SETTINGS, chips: false, strength: 60 });
    expect((await cardsOf(background)).keys).toBeUndefined();
    expect(await background.send('feed-triage', { isOn: true }, FEED)).toEqual(DONE);
    expect(await readFeedSettings()).toEqual({ treatments: {}, strength: 60, chips: false, triage: true });
    expect(await cardsOf(background)).toMatchObject({ switches: { triage: true }, keys: { skip: 'x' } });
    await background.send('feed-triage', { isOn: false }, FEED);
    expect(await cardsOf(background)).toMatchObject({ switches: { triage: false } });
  });

  it('refuse what forged captures claim beyond some thousand papers', async () => {
    const { daybook, library, send } = await withPapers(1);
    const [real] = await library.captures.toArray();
    const document = `tab ${FEED.tab?.id}`;
    const replies = [];
    for (let i = 0; i < 9; i += 1) {
      const captureId = crypto.randomUUID();
      const paperIds = Array.from({ length: 500 }, (_, n) => id(1 + i * 500 + n));
      if (real) await library.captures.add({ ...real, captureId, paperIds });
      await daybook.feedPages.accepted({ document, captureId, at: Date.now() });
      replies.push(await send('feed-cards', null, FEED));
    }
    expect(replies.slice(0, 8).every((reply) => (reply as { ok: boolean }).ok)).toBe(true);
    expect(replies[8]).toEqual(TOO_OFTEN);
  });
});
