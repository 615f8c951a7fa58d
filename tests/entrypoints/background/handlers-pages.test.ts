import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keepAddress, readKeptAddress, sendPanelTo } from '../../../messages/kept-address.ts';
import { localDay } from '../../../papers/days.ts';
import type { Narrowing } from '../../../papers/narrowing.ts';
import { raiseNotice } from '../../../storage/notices.ts';
import { facts, noon } from '../../storage/made-library.ts';
import {
  DAY_PAGE,
  DONE,
  expectBadge,
  FEED,
  papers,
  sentCapture,
  startBackground,
  tab,
  withPapers,
} from './made-background.ts';

const ALL = { from: 0, limit: 10 };

// A canary that knows another library: what stands there now is taken for a lost one come back empty.
const lose = () => browser.storage.local.set({ canary: { epoch: 'another', papers: 5, lastWrite: 1 } });

describe('is-listing', () => {
  it.each([
    ['https://huggingface.co/papers/date/2026-06-03', true],
    ['https://huggingface.co/models', false],
    ['https://example.org/papers', false],
    ['no address', false],
  ])('of %s is %s', async (url, output) => {
    expect(await startBackground().send('is-listing', { url })).toEqual({ ok: true, output });
  });
});

describe('search', () => {
  it('finds what was captured just before', async () => {
    const { send } = await withPapers(1, 2);
    expect(await send('search', { text: 'number 2', ...ALL })).toMatchObject({
      output: { hits: [{ paperId: facts(2).paperId, all: true }, { paperId: facts(1).paperId }], exact: true },
    });
    await send('capture', sentCapture(papers(3), '2026-06-04'), FEED);
    expect(await send('search', { text: 'title:3', ...ALL })).toMatchObject({
      output: { hits: [{ paperId: facts(3).paperId }], total: 1 },
    });
  });

  it('goes on while the library waits for the reader, and warming too', async () => {
    const { library } = await withPapers(1);
    await lose();
    const { send } = startBackground(library);
    expect(await send('warm', null)).toEqual(DONE);
    expect(await send('search', { text: 'paper', ...ALL })).toMatchObject({ output: { total: 1 } });
  });
});

describe('narrow', () => {
  const PLAIN = { about: [], seen: [] };

  it('offers what some of the papers found say, and a click keeps these', async () => {
    const { send } = startBackground();
    const rowsAbout = (keyword: string, ...numbers: number[]) =>
      numbers.map((number) => ({ paper: { ...facts(number), aiKeywords: [keyword] } }));
    await send('capture', sentCapture(rowsAbout('deep sea', 1, 2, 3, 4, 5, 6), '2026-06-03'), FEED);
    await send('capture', sentCapture(rowsAbout('high alps', 7, 8, 9, 10), '2026-06-10'), FEED);
    const reply = (await send('narrow', { text: 'paper' })) as { output: Narrowing };
    expect(reply.output.about.map(({ part }) => part)).toContain('keyword:"high alps"');
    const narrowed = await send('search', { text: 'paper keyword:"high alps"', ...ALL });
    expect(narrowed).toMatchObject({ output: { total: 4 } });
  });

  it('offers nothing for a search without words, or one that finds few papers', async () => {
    const { send } = await withPapers(1, 2, 3);
    expect(await send('narrow', { text: 'seen:2026' })).toEqual({ ok: true, output: PLAIN });
    expect(await send('narrow', { text: 'paper' })).toEqual({ ok: true, output: PLAIN });
  });
});

describe('mark', () => {
  it('is set on the paper and found by search', async () => {
    const { library, send } = await withPapers(1, 2);
    const mark = { kind: 'tag', name: 'agents', value: true };
    expect(await send('mark', { paperId: facts(2).paperId, mark })).toEqual(DONE);
    expect((await library.papers.get(facts(2).paperId))?.tags).toEqual(['agents']);
    expect(await send('search', { text: 'tag:agents', ...ALL })).toMatchObject({
      output: { hits: [{ paperId: facts(2).paperId }], total: 1 },
    });
  });

  it('on a list sorts the entries by when they came', async () => {
    const { library, send } = await withPapers(1, 2);
    const list = (number: number, value: boolean) =>
      send('mark', { paperId: facts(number).paperId, mark: { kind: 'list', name: 'reading-list', value } });
    const now = vi.spyOn(Date, 'now').mockReturnValue(noon('2026-06-03'));
    await list(2, true);
    now.mockReturnValue(noon('2026-06-04'));
    await list(1, true);
    now.mockRestore();
    const [one, two] = await library.marks.toArray();
    expect([one?.paperId, two?.paperId]).toEqual([facts(1).paperId, facts(2).paperId]);
    expect(String(two?.value) < String(one?.value)).toBe(true);
    await list(1, false);
    expect((await library.marks.toArray())[0]?.value).toBe('');
    expect((await library.papers.get(facts(1).paperId))?.lists).toEqual([]);
  });

  it('on a paper that is not in the library is refused', async () => {
    const { send } = startBackground();
    const mark = { kind: 'star', name: '', value: true };
    expect(await send('mark', { paperId: facts(1).paperId, mark })).toEqual({ ok: false, refusal: 'unknown-paper' });
  });
});

describe('a note', () => {
  const { paperId } = facts(1);
  const draft = { editor: crypto.randomUUID(), paperId, text: 'why', was: '' };

  it('is answered with what is stored then, and its draft is gone', async () => {
    const { drafts, send } = await withPapers(1);
    expect(await send('keep-draft', draft)).toEqual(DONE);
    expect(await drafts.all()).toMatchObject([draft]);
    const mark = { kind: 'note', name: '', value: 'why', was: '', editor: draft.editor };
    expect(await send('mark', { paperId, mark })).toMatchObject({ ok: true, output: { note: 'why' } });
    expect(await drafts.all()).toEqual([]);
  });

  it('of a paper that was found to be another goes to that one', async () => {
    const { library, send } = await withPapers(1);
    await library.tombstones.put({ paperId: 'title:otters', at: 1, revision: 1, became: paperId });
    const mark = { kind: 'note', name: '', value: 'why' };
    await send('mark', { paperId: 'title:otters', mark });
    expect((await library.papers.get(paperId))?.note).toBe('why');
  });

  it('just typed keeps its paper when a day is forgotten, and goes with the paper itself', async () => {
    const { library, drafts, send } = await withPapers(1, 2);
    await send('keep-draft', draft);
    expect(await send('forget', { what: 'day', day: localDay(Date.now()) })).toEqual({ ok: true, output: 1 });
    expect(await library.papers.toArray()).toMatchObject([{ paperId, note: 'why' }]);
    await send('keep-draft', { ...draft, text: 'x'.repeat(30_000) });
    await send('forget', { what: 'paper', paperId });
    expect(await drafts.all()).toEqual([]);
  });

  it('goes with everything, as a draft too', async () => {
    const { drafts, send } = await withPapers(1);
    await send('keep-draft', draft);
    await send('forget-everything', null);
    expect(await drafts.all()).toEqual([]);
  });

  it('whose draft is dropped is not kept', async () => {
    const { drafts, send } = await withPapers(1);
    await send('keep-draft', draft);
    expect(await send('drop-draft', { editor: draft.editor })).toEqual(DONE);
    expect(await drafts.all()).toEqual([]);
    expect(await send('left-draft', { paperId })).toEqual(DONE);
  });
});

describe('forget', () => {
  it.each([
    ['forget', { what: 'paper', paperId: facts(1).paperId }],
    ['forget-everything', null],
  ] as const)('%s drops where pages were, which may name what is forgotten', async (command, input) => {
    const { send } = await withPapers(1);
    await keepAddress('library', '#q=number');
    await sendPanelTo({ hash: '#q=number', window: 1 });
    await send(command, input);
    expect([await readKeptAddress('library'), await readKeptAddress('panel')]).toEqual(['', '']);
  });

  it('answers how many papers are gone, and search no longer finds them', async () => {
    const { send } = await withPapers(1, 2);
    await send('search', { text: 'paper', ...ALL });
    expect(await send('forget', { what: 'paper', paperId: facts(1).paperId })).toEqual({ ok: true, output: 1 });
    expect(await send('search', { text: 'paper', ...ALL })).toMatchObject({
      output: { hits: [{ paperId: facts(2).paperId }], total: 1 },
    });
  });

  it('of everything leaves an empty library that is not taken for a lost one', async () => {
    const { blocks, library, send } = await withPapers(1, 2);
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
    const epoch = (await library.meta.get('library'))?.epoch;
    expect(await send('forget-everything', null)).toEqual(DONE);
    expect(await library.papers.count()).toBe(0);
    expect(await blocks.segments()).toEqual([]);
    const now = (await library.meta.get('library'))?.epoch;
    expect(now).not.toBe(epoch);
    expect((await browser.storage.local.get('canary')).canary).toMatchObject({ epoch: now, papers: 0 });
    expect(await send('search', { text: 'paper', ...ALL })).toMatchObject({ output: { total: 0 } });
    expect(await send('capture', sentCapture(papers(3)), FEED)).toEqual(DONE);
    expect(await library.papers.count()).toBe(1);
  });
});

describe('settings', () => {
  it('are stored, and show on the badge', async () => {
    const { library, send } = startBackground();
    expect(await send('settings', { capturing: false })).toEqual(DONE);
    expect(await library.settings.toArray()).toMatchObject([{ capturing: false, privateWindows: false }]);
    await expectBadge('❚❚');
  });

  it('that resume recording have the open listings read again', async () => {
    const { send } = startBackground();
    vi.mocked(browser.tabs.query).mockResolvedValue([tab({ id: 3, url: DAY_PAGE })]);
    const sendMessage = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(true);
    await send('settings', { capturing: false });
    expect(sendMessage).not.toHaveBeenCalled();
    await send('settings', { capturing: true });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(3, expect.anything(), { frameId: 0 });
    sendMessage.mockRestore();
  });
});

describe('dismiss', () => {
  it('takes a notice away that the reader has read', async () => {
    const { library, send } = startBackground();
    await raiseNotice(library, { notice: 'format:hf-day', kind: 'format', about: 'hf-day', at: 1 });
    expect(await send('dismiss', { notice: 'format:hf-day' })).toEqual(DONE);
    expect(await library.notices.count()).toBe(0);
  });
});

describe('accept-loss', () => {
  it('holds though captures ask for the library all the while', async () => {
    const { send } = startBackground();
    await lose();
    const captures = () => Array.from({ length: 5 }, (_, number) => send('capture', sentCapture(papers(number)), FEED));
    const before = captures();
    const accepted = send('accept-loss', null);
    await Promise.all([...before, ...captures()]);
    expect(await accepted).toEqual(DONE);
    expect(await send('capture', sentCapture(papers(1)), FEED)).toMatchObject({ ok: true });
  });

  it('lets the empty library be written, and the canary learns it', async () => {
    const { library, send } = startBackground();
    await lose();
    expect(await send('capture', sentCapture(papers(1)), FEED)).toEqual({ ok: false, refusal: 'lost' });
    expect(await send('accept-loss', null)).toEqual(DONE);
    expect(await send('capture', sentCapture(papers(1)), FEED)).toMatchObject({ ok: true });
    const { epoch } = (await library.meta.get('library')) ?? {};
    await expect
      .poll(async () => (await browser.storage.local.get('canary')).canary)
      .toMatchObject({ epoch, papers: 1 });
  });
});
