import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { localDay } from '../../../papers/days.ts';
import type { ManyMarked } from '../../../papers/journal.ts';
import { stepsUnderWay } from '../../../storage/reads/journal.ts';
import { facts } from '../../storage/made-library.ts';
import { DONE, FEED, papers, sentCapture, startBackground, withPapers } from './made-background.ts';

const star = { kind: 'star', name: '', value: true };
const rlhf = { kind: 'tag', name: 'rlhf', value: true };
const id = (number: number) => facts(number).paperId;
const MANY = Array.from({ length: 240 }, (_, index) => index + 1);

describe('undo', () => {
  it('takes back the last thing that was done, and redo does it again', async () => {
    const { library, send } = await withPapers(1);
    await send('mark', { paperId: id(1), mark: star });
    const what = { did: 'mark', kind: 'star', name: '', set: true };
    expect(await send('undo', {})).toMatchObject({ ok: true, output: { what, papers: 1, leftAlone: 0 } });
    expect(await library.papers.get(id(1))).toMatchObject({ starred: 0 });
    expect(await send('redo', null)).toMatchObject({ ok: true, output: { what, papers: 1 } });
    expect(await library.papers.get(id(1))).toMatchObject({ starred: 1 });
  });

  it('answers with null when there is nothing', async () => {
    const { send } = startBackground();
    expect(await send('undo', {})).toEqual(DONE);
    expect(await send('redo', null)).toEqual(DONE);
  });

  it('of a note whose background has ended since is the same', async () => {
    const { library, send } = await withPapers(1);
    await send('mark', { paperId: id(1), mark: { kind: 'note', name: '', value: 'why' } });
    const later = startBackground(library);
    expect(await later.send('undo', {})).toMatchObject({ output: { what: { kind: 'note' } } });
    expect(await library.papers.get(id(1))).toMatchObject({ note: '' });
  });

  it('is found by search', async () => {
    const { send } = await withPapers(1, 2);
    await send('mark', { paperId: id(1), mark: rlhf });
    await send('undo', {});
    expect(await send('search', { text: 'tag:rlhf', from: 0, limit: 5 })).toMatchObject({ output: { total: 0 } });
  });
});

describe('choose-papers', () => {
  it('gives all papers of a search but those excepted', async () => {
    const { send } = await withPapers(1, 2, 3);
    const search = { are: 'search', text: 'paper', except: [id(2)] };
    const { output } = (await send('choose-papers', { papers: search })) as { output: string[] };
    expect(output.sort()).toEqual([id(1), id(3)]);
  });

  it('gives the papers of a list as the reader ordered them', async () => {
    const { send } = await withPapers(1, 2, 3);
    for (const number of [3, 1, 2]) {
      await send('mark', { paperId: id(number), mark: { kind: 'list', name: 'reading-list', value: true } });
    }
    await send('move-entry', { list: 'reading-list', paperId: id(2), before: id(3) });
    const papers = { are: 'list', list: 'reading-list', except: [] };
    expect(await send('choose-papers', { papers })).toEqual({ ok: true, output: [id(2), id(3), id(1)] });
  });
});

describe('mark-many', () => {
  it('marks these papers', async () => {
    const { library, send } = await withPapers(1, 2, 3);
    const marked = { papers: { are: 'these', ids: [id(1), id(3)] }, mark: rlhf };
    expect(await send('mark-many', marked)).toMatchObject({ ok: true, output: { papers: 2, left: 0 } });
    expect(await library.papers.where('tags').equals('rlhf').primaryKeys()).toEqual([id(1), id(3)]);
  });

  it('marks all papers of a search, however many, but those excepted', async () => {
    const { library, send } = await withPapers(...MANY);
    const all = { are: 'search', text: 'paper', except: [id(7)] };
    const reply = (await send('mark-many', { papers: all, mark: rlhf })) as { output: ManyMarked };
    expect(reply.output).toMatchObject({ papers: MANY.length - 1, left: 0 });
    expect(await library.papers.where('tags').equals('rlhf').count()).toBe(MANY.length - 1);
    expect((await library.papers.get(id(7)))?.tags).toEqual([]);
    expect(await send('undo', { step: reply.output.step })).toMatchObject({ output: { papers: MANY.length - 1 } });
  });

  it('marks all papers of a list, and of a day', async () => {
    const { library, send } = await withPapers(1, 2);
    await send('mark', { paperId: id(2), mark: { kind: 'list', name: 'later', value: true } });
    await send('mark-many', { papers: { are: 'list', list: 'later', except: [] }, mark: star });
    expect(await library.papers.where('starred').equals(1).primaryKeys()).toEqual([id(2)]);
    await send('mark-many', { papers: { are: 'day', day: localDay(Date.now()), except: [id(1)] }, mark: rlhf });
    expect(await library.papers.where('tags').equals('rlhf').primaryKeys()).toEqual([id(2)]);
  });

  it('marks all papers of the history but some, as one step', async () => {
    const { library, send } = await withPapers(1, 2, 3);
    await send('mark-many', { papers: { are: 'history', except: [id(2)] }, mark: star });
    expect(await library.papers.where('starred').equals(1).primaryKeys()).toEqual([id(1), id(3)]);
    await send('undo', {});
    expect(await library.papers.where('starred').equals(1).count()).toBe(0);
  });

  it('keeps no capture waiting, and can be stopped', async () => {
    const { library, daybook, send } = await withPapers(...MANY);
    // A command that is not done yet holds up the next piece, for a second at most, which does not pass here.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const held = Promise.withResolvers<null>();
    void daybook.commands.run(() => held.promise);
    const marking = send('mark-many', { papers: { are: 'search', text: 'paper', except: [] }, mark: rlhf });
    await expect.poll(() => stepsUnderWay(library), { interval: 1 }).toHaveLength(1);
    const [way] = await stepsUnderWay(library);
    const stopped = send('stop-step', { step: way?.step });
    await send('capture', sentCapture(papers(500), '2026-06-04'), FEED);
    held.resolve(null);
    expect(await stopped).toEqual(DONE);
    expect(await marking).toMatchObject({ output: { papers: way?.done, left: MANY.length - (way?.done ?? 0) } });
    expect(await library.papers.get(id(500))).toBeDefined();
    expect(await stepsUnderWay(library)).toEqual([]);
  });

  it.each([
    { papers: { are: 'these', ids: ['no paper'] }, mark: rlhf },
    { papers: { are: 'all' }, mark: rlhf },
    { papers: { are: 'these', ids: [id(1)] }, mark: { ...rlhf, name: ' RLHF' } },
    { papers: { are: 'these', ids: [id(1)] }, mark: { kind: 'note', name: '', value: 'why' } },
  ])('refuses %o', async (input) => {
    const { send } = await withPapers(1);
    expect(await send('mark-many', input)).toEqual({ ok: false, refusal: 'malformed' });
  });
});
