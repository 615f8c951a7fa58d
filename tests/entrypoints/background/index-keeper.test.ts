import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { IndexKeeper } from '../../../entrypoints/background/index-keeper.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import type { Library } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../../storage/made-library.ts';

const DAYS = ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'];

/** A keeper of this test's own that fails the test with what it logs. */
function keeperOf(library: Library, blocks: IndexBlocks): IndexKeeper {
  const logged: unknown[] = [];
  const keeper = new IndexKeeper(library, blocks, (error) => logged.push(error));
  onTestFinished(async () => {
    await keeper.catchUp();
    await keeper.clear();
    expect(logged).toEqual([]);
  });
  return keeper;
}

function freshBlocks(): IndexBlocks {
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  onTestFinished(() => blocks.clear());
  return blocks;
}

/** Records `count` papers from number `first` on, as one capture. */
function record(library: Library, first: number, count: number, day = DAYS[0]): Promise<unknown> {
  const papers = Array.from({ length: count }, (_, index) => facts(first + index));
  return recordCapture(library, captureOf(rows(papers), day ? { day } : {}));
}

async function libraryWith(title: string): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1, { title })])));
  return library;
}

/** Puts the library into the index, each write a segment. */
async function pack(library: Library, blocks: IndexBlocks, index?: PaperIndex): Promise<PaperIndex> {
  const open = index ?? (await PaperIndex.open(blocks));
  const { changed, removed, epoch, revision } = await changesAfter(library, open.revision);
  const documents = changed.map(({ paper, sightings }) => indexDocument(paper, sightings));
  await open.apply({ documents, removed, epoch, revision });
  await open.pack();
  return open;
}

async function found(keeper: IndexKeeper, text: string): Promise<string[]> {
  const { hits } = await keeper.search(text, { from: 0, limit: 200 });
  return hits.map(({ paperId }) => paperId).sort();
}

const idOf = (number: number) => facts(number).paperId;

describe('the keeper of the index', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers with every write that was made before the search', async () => {
    const library = freshLibrary();
    const keeper = keeperOf(library, freshBlocks());
    expect(await found(keeper, 'paper')).toEqual([]);
    await record(library, 1, 2);
    expect(await found(keeper, 'paper')).toEqual([idOf(1), idOf(2)]);
    await setMark(library, idOf(2), { kind: 'tag', name: 'agents', value: true });
    expect(await found(keeper, 'tag:agents')).toEqual([idOf(2)]);
    await forget(library, { what: 'paper', paperId: idOf(1) });
    expect(await found(keeper, 'paper')).toEqual([idOf(2)]);
  });

  it('answers each of several searches that come at once', async () => {
    const library = freshLibrary();
    const keeper = keeperOf(library, freshBlocks());
    await record(library, 1, 3);
    const answers = await Promise.all(['number 1', 'number 2', 'title:3', ''].map((text) => found(keeper, text)));
    expect(answers.map((ids) => ids.length)).toEqual([3, 3, 1, 0]);
  });

  it('finds nothing for an empty query', async () => {
    const library = freshLibrary();
    await record(library, 1, 1);
    const answer = await keeperOf(library, freshBlocks()).search('  ', { from: 0, limit: 10 });
    expect(answer).toEqual({ hits: [], total: 0, exact: true, loose: false });
  });

  it('reports that papers may be missing while it catches up in rounds, and not afterwards', async () => {
    const library = freshLibrary();
    const keeper = keeperOf(library, freshBlocks());
    const search = () => keeper.search('paper', { from: 0, limit: 1 });
    for (const before of [0, 750]) {
      for (const [index, day] of DAYS.slice(0, 3).entries()) await record(library, before + index * 250, 250, day);
      expect(await search()).toMatchObject({ incomplete: true, total: before + 500 });
      await expect.poll(search, { timeout: 20_000 }).toMatchObject({ total: before + 750 });
      expect(await search()).not.toHaveProperty('incomplete');
    }
  });

  it('answers from what there is while much is missing, and waits for no round', async () => {
    const library = freshLibrary();
    const keeper = keeperOf(library, freshBlocks());
    const search = () => keeper.search('paper', { from: 0, limit: 1 });
    for (const [index, day] of DAYS.slice(0, 3).entries()) await record(library, index * 250, 250, day);
    expect(await search()).toMatchObject({ incomplete: true, total: 500 });
    let isOver = () => {};
    const held = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const { transaction } = library;
    library.transaction = ((...args: Parameters<typeof transaction>) =>
      held.then(() => transaction.apply(library, args))) as typeof transaction;
    expect(await search()).toMatchObject({ incomplete: true, total: 500 });
    isOver();
    await expect.poll(search, { timeout: 20_000 }).toMatchObject({ total: 750 });
  });

  it('gives way to others while it reads many papers, whose documents take long to make', async () => {
    const library = freshLibrary();
    await record(library, 1, 20);
    const keeper = keeperOf(library, freshBlocks());
    const order: string[] = [];
    const { apply } = PaperIndex.prototype;
    vi.spyOn(PaperIndex.prototype, 'apply').mockImplementation(function (this: PaperIndex, ...args) {
      order.push('read');
      return apply.apply(this, args);
    });
    // Each look at the clock finds it 10 ms further.
    let at = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      if (at === 0) setTimeout(() => order.push('other'));
      at += 10;
      return at;
    });
    await keeper.catchUp();
    vi.restoreAllMocks();
    expect(order).toEqual(['other', 'read']);
  });

  it('goes on from what is packed after the background was stopped', async () => {
    const library = freshLibrary();
    const blocks = freshBlocks();
    await record(library, 1, 2);
    await pack(library, blocks);
    await record(library, 3, 1, DAYS[1]);
    const answer = await keeperOf(library, blocks).search('paper', { from: 0, limit: 10 });
    expect(answer).toMatchObject({ total: 3 });
    expect(answer).not.toHaveProperty('incomplete');
  });

  it('makes the index anew when it is that of another library, though papers and revisions are the same', async () => {
    const blocks = freshBlocks();
    await pack(await libraryWith('Alpha'), blocks);
    const keeper = keeperOf(await libraryWith('Omega'), blocks);
    expect(await found(keeper, 'omega')).toHaveLength(1);
    expect(await found(keeper, 'alpha')).toHaveLength(0);
  });

  it('makes the index anew when it is ahead of the library, as after one was put back from a copy', async () => {
    const blocks = freshBlocks();
    const library = await libraryWith('Alpha');
    const meta = await library.meta.get('library');
    await recordCapture(library, captureOf(rows([facts(1, { title: 'Omega' })]), { day: '2026-06-04' }));
    await pack(library, blocks);

    const older = await libraryWith('Alpha');
    await older.meta.update('library', { epoch: meta?.epoch ?? '' });
    const keeper = keeperOf(older, blocks);
    expect(await found(keeper, 'alpha')).toHaveLength(1);
    expect(await found(keeper, 'omega')).toHaveLength(0);
  });

  it('makes the papers of a lost segment again, and drops those that the library does not have', async () => {
    const library = freshLibrary();
    const blocks = freshBlocks();
    await record(library, 1, 3);
    const index = await pack(library, blocks);
    const foreign = indexDocument({ ...(await paperOf(library, 1)), paperId: idOf(9) }, []);
    await index.apply({ documents: [foreign], removed: [idOf(2)], epoch: index.epoch, revision: index.revision });
    await index.pack();
    await record(library, 4, 1, DAYS[1]);
    await pack(library, blocks, index);
    const [first = 0] = await blocks.segments();
    await blocks.commit({ put: [], drop: [first] });
    const keeper = keeperOf(library, blocks);
    const search = () => keeper.search('paper', { from: 0, limit: 10 });
    await expect.poll(search).not.toHaveProperty('incomplete');
    expect(await found(keeper, 'paper')).toEqual([1, 2, 3, 4].map(idOf));
  });

  it('makes the index again after it was cleared', async () => {
    const library = freshLibrary();
    const keeper = keeperOf(library, freshBlocks());
    await record(library, 1, 2);
    await keeper.warm();
    await keeper.clear();
    expect(await found(keeper, 'paper')).toEqual([idOf(1), idOf(2)]);
  });

  it('logs a failure to catch up, and does so at the next search', async () => {
    const library = freshLibrary();
    const logged: unknown[] = [];
    const keeper = new IndexKeeper(library, freshBlocks(), (error) => logged.push(error));
    onTestFinished(() => keeper.clear());
    await record(library, 1, 1);
    vi.spyOn(library.meta, 'get').mockImplementationOnce(() => {
      throw new Error('no such disk');
    });
    keeper.catchUpSoon(0);
    await expect.poll(() => logged).toMatchObject([{ message: 'no such disk' }]);
    expect(await found(keeper, 'paper')).toEqual([idOf(1)]);
  });

  it('goes on with merges that were due when the background was stopped', async () => {
    const library = freshLibrary();
    const blocks = freshBlocks();
    let index: PaperIndex | undefined;
    for (const [number, day] of DAYS.entries()) {
      await record(library, number + 1, 1, day);
      index = await pack(library, blocks, index);
    }
    expect(await blocks.segments()).toHaveLength(4);

    const keeper = keeperOf(library, blocks);
    await keeper.warm();
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
    expect((await keeper.search('paper number', { from: 0, limit: 10 })).total).toBe(4);
  });
});

async function paperOf(library: Library, number: number) {
  const paper = await library.papers.get(idOf(number));
  if (!paper) throw new Error(`no paper ${number}`);
  return paper;
}
