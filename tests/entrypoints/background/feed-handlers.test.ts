import { describe, expect, it } from 'vitest';
import { writeFeedSettings } from '../../../messages/feed-settings.ts';
import { DEFAULT_FEED_SETTINGS } from '../../../papers/feed-settings.ts';
import { setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { DONE, FEED, papers, sentCapture, startBackground, tab, withPapers } from './made-background.ts';
import { cardsOf, FORBIDDEN, id, onSecondDay, TOO_OFTEN } from './made-feed.ts';

const STAR = { kind: 'star', name: '', value: true };
const OTHER_TAB = { ...FEED, tab: tab({ id: 8 }) };

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
