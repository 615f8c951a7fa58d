import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { writeFeedSettings } from '../../../messages/feed-settings.ts';
import type { FeedCards } from '../../../papers/feed-cards.ts';
import { DEFAULT_FEED_SETTINGS } from '../../../papers/feed-settings.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { recordShown } from '../../../storage/record-shown.ts';
import { captureOf, facts, freshLibrary, noon, rows } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { DONE, FEED, PAGE, papers, sentCapture, startBackground, tab, withPapers } from './made-background.ts';

const FORBIDDEN = { ok: false, refusal: 'forbidden' };
const TOO_OFTEN = { ok: false, refusal: 'too-often' };
const STAR = { kind: 'star', name: '', value: true };
const YESTERDAY = '2026-06-02';
const OTHER_TAB = { ...FEED, tab: tab({ id: 8 }) };
const id = (number: number) => facts(number).paperId;

/** What the background tells of the cards of a tab. */
async function cardsOf({ send }: Background, from = FEED): Promise<FeedCards> {
  const reply = (await send('feed-cards', null, from)) as { output: FeedCards };
  return reply.output;
}

/** A background whose reader had papers 1 and 2 on screen the day before, and has a page of 1 to 3 open. */
async function onSecondDay(): Promise<Background> {
  const background = startBackground(freshLibrary());
  const before = captureOf(rows([facts(1), facts(2)]), { day: YESTERDAY });
  await recordCapture(background.library, before);
  await recordShown(background.library, {
    listing: before.listing.listing,
    captureAt: before.at,
    papers: [1, 2].map((number) => ({ paperId: id(number), at: noon(YESTERDAY) + 2_000 })),
  });
  await background.send('capture', sentCapture(papers(1, 2, 3)), FEED);
  return background;
}

describe('what a page is told of its cards', () => {
  it('is nothing until a capture of it is recorded', async () => {
    const { send } = startBackground();
    expect(await send('feed-cards', null, FEED)).toEqual(DONE);
    expect(await send('feed-chips', null, FEED)).toEqual(FORBIDDEN);
  });

  it('is their state, in the order of the page, with the same counts', async () => {
    const told = await cardsOf(await onSecondDay());
    expect(told.cards.map(({ paperId, state, times }) => [paperId, state, times])).toEqual([
      [id(1), 'seen', 1],
      [id(2), 'seen', 1],
      [id(3), 'new', 0],
    ]);
    expect(told.counts).toEqual({ all: 3, new: 1, seen: 2, acted: 0, listed: 0 });
    expect(told).toMatchObject({ kind: 'day', recording: 'on', switches: { badges: true, triage: false } });
  });

  it('says nothing of any card on the first day', async () => {
    const background = await withPapers(1);
    expect(await cardsOf(background)).toMatchObject({ cards: [], counts: { all: 0 }, switches: { badges: false } });
  });

  it('says nothing of any card when all is switched off', async () => {
    const background = await onSecondDay();
    await writeFeedSettings({ ...DEFAULT_FEED_SETTINGS, badges: false, bar: false, chips: false });
    expect(await cardsOf(background)).toMatchObject({ cards: [], counts: { all: 0 }, listNames: {} });
  });

  it('never is what a note says, nor the names of lists that none of them is on', async () => {
    const background = await onSecondDay();
    await background.send('set-list', { name: 'Secret plans', before: null });
    await background.send('mark', { paperId: id(1), mark: { kind: 'note', name: '', value: 'my own words' } });
    const told = await cardsOf(background);
    expect(told.cards[0]).toMatchObject({ state: 'acted', hasNote: true });
    expect(JSON.stringify(told)).not.toMatch(/my own words|Secret plans/);
  });

  it('says that recording is paused', async () => {
    const background = await onSecondDay();
    expect(await background.send('feed-pause', null, FEED)).toEqual(DONE);
    expect(await cardsOf(background)).toMatchObject({ recording: 'paused' });
  });

  it('is of its own last capture, whatever other tabs show', async () => {
    const background = await onSecondDay();
    await background.send('capture', sentCapture(papers(7)), OTHER_TAB);
    expect((await cardsOf(background)).cards).toHaveLength(3);
    expect((await cardsOf(background, OTHER_TAB)).cards.map(({ paperId }) => paperId)).toEqual([id(7)]);
  });

  it('is nothing of a paper that was forgotten meanwhile', async () => {
    const background = await onSecondDay();
    await background.send('forget', { what: 'paper', paperId: id(2) });
    expect((await cardsOf(background)).cards.map(({ paperId }) => paperId)).toEqual([id(1), id(3)]);
  });

  it('has the smart lists that find them, with the words that did it', async () => {
    const background = await onSecondDay();
    await setSmartList(background.library, { name: 'Threes', text: 'number 3' });
    await setSmartList(background.library, { name: 'Elsewhere', text: 'unheard-of' });
    expect(await background.send('feed-chips', null, FEED)).toEqual({
      ok: true,
      output: [{ paperId: id(3), name: 'Threes', words: ['number', '3'] }],
    });
  });
});

describe('a mark from a card', () => {
  it('is set as one step, which the page can take back and do again', async () => {
    const background = await onSecondDay();
    const { library, send } = background;
    const { output: step } = (await send('feed-mark', { paperId: id(3), mark: STAR }, FEED)) as { output: number };
    expect(await library.papers.get(id(3))).toMatchObject({ starred: 1 });
    const { output: undone } = (await send('feed-undo', { step }, FEED)) as { output: number };
    expect(await library.papers.get(id(3))).toMatchObject({ starred: 0 });
    await send('feed-undo', { step: undone }, FEED);
    expect(await library.papers.get(id(3))).toMatchObject({ starred: 1 });
    expect((await cardsOf(background)).counts).toMatchObject({ new: 0, acted: 1 });
  });

  it('is refused on a paper that its page does not show, though the library has it', async () => {
    const background = await onSecondDay();
    const { library, send } = background;
    await send('capture', sentCapture(papers(7)), OTHER_TAB);
    expect(await send('feed-mark', { paperId: id(7), mark: STAR }, FEED)).toEqual(FORBIDDEN);
    expect(await send('feed-skip-rest', { papers: [id(1), id(7)] }, FEED)).toEqual(FORBIDDEN);
    expect(await send('feed-open', { paperId: id(7) }, FEED)).toEqual(FORBIDDEN);
    expect(await library.marks.count()).toBe(0);
  });

  it('is refused on a list that is not there', async () => {
    const { library, send } = await onSecondDay();
    const mark = { kind: 'list', name: 'forged', value: true };
    expect(await send('feed-mark', { paperId: id(1), mark }, FEED)).toEqual(FORBIDDEN);
    expect(await send('feed-mark', { paperId: id(1), mark: { ...mark, name: 'reading-list' } }, FEED)).toMatchObject({
      ok: true,
    });
    expect(await library.papers.get(id(1))).toMatchObject({ lists: ['reading-list'] });
  });

  it('is never a note', async () => {
    const { send } = await onSecondDay();
    const mark = { kind: 'note', name: '', value: 'forged' };
    expect(await send('feed-mark', { paperId: id(1), mark }, FEED)).toEqual({ ok: false, refusal: 'malformed' });
  });

  it('is refused when too many come at once, and nothing of them is set', async () => {
    const { library, send } = await onSecondDay();
    const replies = [];
    for (let i = 0; i < 140; i += 1) {
      const mark = { kind: 'tag', name: `flood ${i % 50}`, value: true };
      replies.push(await send('feed-mark', { paperId: id(1), mark }, FEED));
    }
    expect(replies.at(-1)).toEqual(TOO_OFTEN);
    const set = replies.filter((reply) => (reply as { ok: boolean }).ok).length;
    expect(set).toBeGreaterThanOrEqual(120);
    expect(await library.journal.count()).toBe(set);
  });

  it('can be taken back by the page that set it alone', async () => {
    const { library, send } = await onSecondDay();
    await send('capture', sentCapture(papers(1)), OTHER_TAB);
    const { output: step } = (await send('feed-mark', { paperId: id(1), mark: STAR }, FEED)) as { output: number };
    expect(await send('feed-undo', { step }, OTHER_TAB)).toEqual(FORBIDDEN);
    expect(await library.papers.get(id(1))).toMatchObject({ starred: 1 });
  });

  it('as the rest skips what the reader has not marked, in one step', async () => {
    const background = await onSecondDay();
    const { library, send } = background;
    await send('mark', { paperId: id(1), mark: STAR });
    const skipped = await send('feed-skip-rest', { papers: [id(1), id(2), id(3)] }, FEED);
    expect(skipped).toMatchObject({ ok: true, output: { papers: 2 } });
    expect((await library.papers.toArray()).map(({ status }) => status)).toEqual(['unread', 'skipped', 'skipped']);
    const { output } = skipped as { output: { step: number } };
    await send('feed-undo', { step: output.step }, FEED);
    expect((await cardsOf(background)).counts).toMatchObject({ acted: 1 });
  });
});

describe('names for a typed beginning', () => {
  it('are at most eight tags, the most used first, and none for nothing typed', async () => {
    const { send } = await onSecondDay();
    for (let i = 0; i < 12; i += 1) {
      await send('mark', { paperId: id(1), mark: { kind: 'tag', name: `rl ${i}`, value: true } });
    }
    await send('mark', { paperId: id(2), mark: { kind: 'tag', name: 'rl 11', value: true } });
    await send('mark', { paperId: id(2), mark: { kind: 'tag', name: 'other', value: true } });
    const { output } = (await send('feed-names', { of: 'tag', begins: 'R' }, FEED)) as { output: { name: string }[] };
    expect(output).toHaveLength(8);
    expect(output[0]).toEqual({ id: 'rl 11', name: 'rl 11' });
    expect(await send('feed-names', { of: 'tag', begins: '' }, FEED)).toEqual({ ok: true, output: [] });
    expect(await send('feed-names', { of: 'list', begins: '' }, FEED)).toEqual({ ok: true, output: [] });
  });
});

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
