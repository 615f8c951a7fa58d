import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { awakeUntil, IndexUpkeep } from '../../../entrypoints/background/index-upkeep.ts';
import { PaperIndex } from '../../../search/engine/index/paper-index.ts';
import { indexDocument } from '../../../search/engine/index-document.ts';
import { IndexBlocks } from '../../../storage/index-blocks.ts';
import { newPaper } from '../../../storage/paper-row.ts';
import { facts, noon } from '../../storage/made-library.ts';

const getPlatformInfo = vi.spyOn(browser.runtime, 'getPlatformInfo');
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a background with long work', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    getPlatformInfo.mockReset();
    getPlatformInfo.mockResolvedValue({ os: 'linux', arch: 'x86-64' });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('calls the browser more often than every 30 seconds until the work is done', async () => {
    const work = awakeUntil(after(100_000).then(() => 'done'));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await work).toBe('done');
    expect(getPlatformInfo.mock.calls.length).toBeGreaterThan(3);
    getPlatformInfo.mockClear();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });

  it('lets the browser go when the work fails', async () => {
    const work = awakeUntil(Promise.reject(new Error('no room')));
    await expect(work).rejects.toThrow('no room');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(getPlatformInfo).not.toHaveBeenCalled();
  });
});

/** An open index of this test's own, with what keeps it up. */
async function openIndex(isShrinking = () => false) {
  const blocks = new IndexBlocks(`test-${crypto.randomUUID()}`);
  const index = await PaperIndex.open(blocks);
  const logged: unknown[] = [];
  const upkeep = new IndexUpkeep(index, (error) => logged.push(error), isShrinking);
  onTestFinished(async () => {
    upkeep.stop();
    await blocks.clear();
  });
  const add = (first: number, count = 1) => {
    const papers = Array.from({ length: count }, (_, place) => newPaper(facts(first + place), noon('2026-06-03')));
    const documents = papers.map((paper) => indexDocument(paper, []));
    return index.apply({ documents, removed: [], epoch: 'this', revision: index.revision + 1 });
  };
  return { blocks, index, logged, upkeep, add };
}

describe('the upkeep of the index', () => {
  beforeEach(() => {
    // The store's own timers go on.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('packs what changed in a row once, two seconds after the first change', async () => {
    const { blocks, index, upkeep, add } = await openIndex();
    const commit = vi.spyOn(blocks, 'commit');
    for (const number of [1, 2, 3]) {
      await add(number);
      await upkeep.packWhenDue(true);
      vi.advanceTimersByTime(900);
    }
    await expect.poll(() => blocks.segments()).toHaveLength(1);
    expect(commit).toHaveBeenCalledTimes(1);
    expect(await index.ids()).toHaveLength(3);
  });

  it('packs nothing when nothing changed', async () => {
    const { blocks, upkeep } = await openIndex();
    const commit = vi.spyOn(blocks, 'commit');
    await upkeep.packWhenDue(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(commit).not.toHaveBeenCalled();
  });

  it('packs at once when two thousand papers are in memory', async () => {
    const { blocks, upkeep, add } = await openIndex();
    await add(1, 1_999);
    await upkeep.packWhenDue(true);
    expect(await blocks.segments()).toEqual([]);
    await add(2_000);
    await upkeep.packWhenDue(true);
    expect(await blocks.segments()).toHaveLength(1);
  });

  it('logs a pack that fails, and packs with the next change', async () => {
    const { blocks, logged, upkeep, add } = await openIndex();
    vi.spyOn(blocks, 'commit').mockRejectedValueOnce(new Error('no room'));
    await add(1);
    upkeep.packSoon();
    vi.advanceTimersByTime(2_000);
    await expect.poll(() => logged).toMatchObject([{ message: 'no room' }]);
    upkeep.packSoon();
    vi.advanceTimersByTime(2_000);
    await expect.poll(() => blocks.segments()).toHaveLength(1);
  });

  it('reads ahead once, a little after it was asked to', async () => {
    const { index, upkeep } = await openIndex();
    const preload = vi.spyOn(index, 'preload');
    const done = [upkeep.preload(), upkeep.preload()];
    expect(preload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    await Promise.all(done);
    expect(preload).toHaveBeenCalledTimes(1);
  });

  it('merges segments that are due after a pack', async () => {
    vi.useRealTimers();
    const { blocks, index, upkeep, add } = await openIndex();
    for (const number of [1, 2, 3]) {
      await add(number);
      await index.pack();
    }
    expect(await blocks.segments()).toHaveLength(3);
    await add(4);
    upkeep.packSoon();
    await expect.poll(() => index.buffered, { timeout: 20_000 }).toBe(0);
    await expect.poll(() => blocks.segments(), { timeout: 20_000 }).toHaveLength(1);
    expect(await index.ids()).toHaveLength(4);
  });

  it('merges nothing while many papers are about to go', async () => {
    vi.useRealTimers();
    const { blocks, index, upkeep, add } = await openIndex(() => true);
    for (const number of [1, 2, 3]) {
      await add(number);
      await index.pack();
    }
    await add(4);
    upkeep.packSoon();
    await expect.poll(() => index.buffered, { timeout: 20_000 }).toBe(0);
    expect(await blocks.segments()).toHaveLength(4);
  });

  it('writes nothing more once it is stopped', async () => {
    const { blocks, upkeep, add } = await openIndex();
    const commit = vi.spyOn(blocks, 'commit');
    await add(1, 2_000);
    upkeep.packSoon();
    upkeep.stop();
    upkeep.packSoon();
    await upkeep.packWhenDue(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(commit).not.toHaveBeenCalled();
  });
});
