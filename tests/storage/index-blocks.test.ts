import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexBlocks } from '../../storage/index-blocks.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the blocks of the index', () => {
  let blocks: IndexBlocks;
  beforeEach(() => {
    blocks = new IndexBlocks('index-blocks-test');
  });
  afterEach(() => blocks.clear());

  it('come back in the order asked for, and undefined where there is none', async () => {
    await blocks.commit({
      put: [
        [[1, 0], bytes(1)],
        [[2, 0], bytes(2)],
        [[2, 7], bytes(3, 4)],
      ],
      drop: [],
    });
    const read = await blocks.read([
      [2, 7],
      [1, 1],
      [1, 0],
    ]);
    expect(read).toEqual([bytes(3, 4), undefined, bytes(1)]);
  });

  it('are replaced and dropped by segment in one step', async () => {
    await blocks.commit({
      put: [
        [[0, 0], bytes(9)],
        [[1, 0], bytes(1)],
        [[3, 5], bytes(3)],
        [[12, 0], bytes(4)],
      ],
      drop: [],
    });
    expect(await blocks.segments()).toEqual([1, 3, 12]);
    await blocks.commit({
      put: [
        [[0, 0], bytes(8)],
        [[3, 0], bytes(5)],
      ],
      drop: [1, 3],
    });
    expect(await blocks.segments()).toEqual([3, 12]);
    const read = await blocks.read([
      [0, 0],
      [1, 0],
      [3, 0],
      [3, 5],
    ]);
    expect(read).toEqual([bytes(8), undefined, bytes(5), undefined]);
  });

  it('change not at all when a commit fails', async () => {
    await blocks.commit({ put: [[[1, 0], bytes(1)]], drop: [] });
    const unfit = { put: [[[2, Number.NaN], bytes(2)]], drop: [1] } as const;
    await expect(blocks.commit(unfit)).rejects.toThrow();
    expect(await blocks.read([[1, 0]])).toEqual([bytes(1)]);
  });

  it('hold only the bytes given, not the buffer behind them', async () => {
    const view = new Uint8Array(1000).fill(7).subarray(10, 12);
    await blocks.commit({ put: [[[1, 0], view]], drop: [] });
    const [read] = await blocks.read([[1, 0]]);
    expect([...(read ?? [])]).toEqual([7, 7]);
    expect(read?.buffer.byteLength).toBe(2);
  });

  it('begin anew where a newer or foreign database stands under their name', async () => {
    const foreign = new Dexie('index-blocks-test');
    foreign.version(99).stores({ other: 'key' });
    await foreign.open();
    foreign.close();
    expect(await blocks.read([[1, 0]])).toEqual([undefined]);
    await blocks.commit({ put: [[[1, 0], bytes(1)]], drop: [] });
    expect(await blocks.segments()).toEqual([1]);
  });
});
