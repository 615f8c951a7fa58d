import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { HOUSEKEEPING } from '../../../entrypoints/background/housekeeping.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { indexStore, libraryStore, traces } from '../../storage/forget/walk.ts';
import { facts } from '../../storage/made-library.ts';
import type { Background } from './made-background.ts';
import { withPapers } from './made-background.ts';

const [ONE, TWO] = [facts(1).paperId, facts(2).paperId];
const alarm = () => browser.alarms.get(HOUSEKEEPING);

/** Where the id of a paper is left. */
function left({ library, blocks }: Background, paperId: string): Promise<string[]> {
  return traces([libraryStore(library), indexStore(blocks)], [paperId.replace('arxiv:', '')]);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('housekeeping', () => {
  it('is due within a minute of an order to forget, however late in it the background is ended', async () => {
    const { library, send } = await withPapers(1, 2);
    const create = vi.spyOn(browser.alarms, 'create');
    const transaction = vi.spyOn(library, 'transaction');
    await send('forget', { what: 'paper', paperId: ONE });
    expect(create).toHaveBeenCalledWith(HOUSEKEEPING, { delayInMinutes: 1, periodInMinutes: 1 });
    const [set = Number.POSITIVE_INFINITY] = create.mock.invocationCallOrder;
    const writes = transaction.mock.calls.map(([mode]) => mode === 'rw');
    const before = transaction.mock.invocationCallOrder.filter((order, call) => writes[call] && order < set);
    expect(writes).toContain(true);
    expect(before).toEqual([]);
    expect(await alarm()).toBeDefined();
  });

  it('takes what is forgotten out of the index without a search, and then needs no alarm', async () => {
    const background = await withPapers(1, 2);
    const { daybook, send } = background;
    await daybook.housekeeping.run();
    await send('forget', { what: 'paper', paperId: ONE });
    expect(await left(background, ONE)).not.toEqual([]);
    await daybook.housekeeping.run();
    expect(await left(background, ONE)).toEqual([]);
    expect(await left(background, TWO)).not.toEqual([]);
    expect(await alarm()).toBeUndefined();
  });

  it('does not put off an alarm that stands, and leaves it for an order that came meanwhile', async () => {
    const { daybook, library, send } = await withPapers(1, 2);
    await send('forget', { what: 'paper', paperId: ONE });
    const create = vi.spyOn(browser.alarms, 'create');
    const running = daybook.housekeeping.run();
    await daybook.housekeeping.forgetting(() => forget(library, { what: 'paper', paperId: TWO }));
    await running;
    expect(create).not.toHaveBeenCalled();
    expect(await alarm()).toBeDefined();
  });

  it('goes on with an order to forget that was cut short', async () => {
    const { daybook, library } = await withPapers(1, 2);
    const { revision = 0 } = (await library.meta.get('library')) ?? {};
    await library.forgotten.put({
      scope: 'source:hf',
      clock: '0mwwmikyk-0000-yu94xceypi',
      revision: revision + 1,
      doneUpTo: '',
      work: {
        place: { what: 'source', source: 'hf' },
        stage: 'papers',
        doneEarly: [TWO],
        listings: [],
        handled: 0,
        gone: 0,
        total: 2,
      },
    });
    await library.meta.update('library', { forgetting: ['source:hf'] });
    await daybook.housekeeping.run();
    expect(await library.papers.toCollection().primaryKeys()).toEqual([TWO]);
    expect((await library.meta.get('library'))?.forgetting).toBeUndefined();
    expect(await library.forgotten.toArray()).not.toMatchObject([{ work: {} }]);
  });

  it('drops an index of another library and what was left of work on it', async () => {
    const background = await withPapers(1);
    const { blocks, daybook } = background;
    await blocks.commit({ put: [[[7, 0], new Uint8Array([1, 2, 3])]], drop: [] });
    await expect(left(background, ONE)).rejects.toThrow('segments of no index: 7');
    await daybook.housekeeping.run();
    expect(await left(background, TWO)).toEqual([]);
  });

  it('logs a failure, keeps the alarm, and makes it good the next time', async () => {
    const background = await withPapers(1, 2);
    const { blocks, daybook, send } = background;
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await daybook.housekeeping.run();
    await send('forget', { what: 'paper', paperId: ONE });
    vi.spyOn(blocks, 'commit').mockRejectedValueOnce(new Error('no room'));
    await daybook.housekeeping.run();
    expect(await alarm()).toBeDefined();
    expect(logged).toHaveBeenCalled();
    await daybook.housekeeping.run();
    expect(await left(background, ONE)).toEqual([]);
  });

  it('costs a settled library no write', async () => {
    const { blocks, daybook, library } = await withPapers(1, 2);
    await daybook.housekeeping.run();
    const revision = (await library.meta.get('library'))?.revision;
    const commit = vi.spyOn(blocks, 'commit');
    await daybook.housekeeping.run();
    expect(commit).not.toHaveBeenCalled();
    expect((await library.meta.get('library'))?.revision).toBe(revision);
  });
});

describe('deleting everything', () => {
  it.each(['packed', 'rewritten'])('leaves nothing of an index that is being %s', async (state) => {
    const background = await withPapers(1, 2, 3);
    const { blocks, daybook, send } = background;
    if (state === 'rewritten') {
      await daybook.index.tidy();
      await send('forget', { what: 'paper', paperId: ONE });
    }
    let hold: (() => void) | undefined;
    const { commit } = blocks;
    const isHeld = new Promise<void>((resolve) => {
      vi.spyOn(blocks, 'commit').mockImplementationOnce(async (change) => {
        resolve();
        await new Promise<void>((go) => {
          hold = go;
        });
        return commit.call(blocks, change);
      });
    });
    // Caught at once: the deletion may make it fail long before anything here waits for it.
    const work = daybook.index.tidy().catch(() => {});
    await isHeld;
    const answer = send('forget-everything', null);
    hold?.();
    await answer;
    await work;
    await daybook.housekeeping.run();
    for (const word of ['2601.0000', 'number']) {
      expect(await traces([libraryStore(background.library), indexStore(blocks)], [word])).toEqual([]);
    }
  });

  it('lets no search make the index of what is being deleted', async () => {
    const { blocks, daybook, library, send } = await withPapers(1, 2, 3);
    await daybook.index.tidy();
    const wiped = send('forget-everything', null);
    await send('search', { text: 'paper', from: 0, limit: 10 });
    await wiped;
    await daybook.index.tidy();
    expect(await blocks.segments()).toEqual([]);
    expect(await library.papers.count()).toBe(0);
  });
});
