import { describe, expect, it } from 'vitest';
import { BlockCache, blockId, CorruptSegment } from '../../../../search/engine/segment/blocks.ts';
import { withChecksum } from '../../../../search/engine/segment/checksum.ts';
import { MemoryBlockStore } from '../memory-block-store.ts';

/** A store with three segments of four blocks of ten bytes, each byte the block's number. */
async function filled(limit: number) {
  const store = new MemoryBlockStore();
  for (const segment of [1, 2, 3]) {
    for (const block of [0, 1, 2, 3]) {
      const bytes = withChecksum(new Uint8Array(10).fill(block), blockId(segment, block));
      await store.commit({ put: [[[segment, block], bytes]], drop: [] });
    }
  }
  return { store, cache: new BlockCache(store, limit) };
}

describe('the block cache', () => {
  it('reads what several ask for in one turn in one round trip, and each block once', async () => {
    const { store, cache } = await filled(1000);
    const answers = await Promise.all([cache.read(1, [0, 2]), cache.read(2, [3]), cache.read(1, [2, 1])]);
    expect(answers.map((blocks) => blocks.map((bytes) => bytes[0]))).toEqual([[0, 2], [3], [2, 1]]);
    expect(store.reads).toBe(1);
    expect(store.bytesRead).toBe(4 * 14);
    await cache.read(1, [0, 1, 2]);
    expect(store.reads).toBe(1);
  });

  it('does not read again what is under way', async () => {
    const { store, cache } = await filled(1000);
    const first = cache.read(1, [0]);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.all([first, cache.read(1, [0, 1])]);
    expect(store.bytesRead).toBe(2 * 14);
  });

  it('lets the least lately used blocks go', async () => {
    const { store, cache } = await filled(30);
    await cache.read(1, [0, 1, 2]);
    await cache.read(1, [0]);
    await cache.read(1, [3]);
    expect(cache.bytes).toBe(30);
    expect(store.reads).toBe(2);
    await cache.read(1, [0, 2, 3]);
    expect(store.reads).toBe(2);
    await cache.read(1, [1]);
    expect(store.reads).toBe(3);
  });

  it('answers a request larger than itself', async () => {
    const { cache } = await filled(15);
    expect((await cache.read(1, [0, 1, 2, 3])).map((bytes) => bytes[9])).toEqual([0, 1, 2, 3]);
    expect(cache.bytes).toBe(10);
  });

  it('forgets a segment', async () => {
    const { store, cache } = await filled(1000);
    await Promise.all([cache.read(1, [0, 1]), cache.read(2, [0])]);
    cache.forget(1);
    expect(cache.bytes).toBe(10);
    await cache.read(2, [0]);
    expect(store.reads).toBe(1);
    await cache.read(1, [0]);
    expect(store.reads).toBe(2);
  });

  it('distinguishes damage from a failing store, and reads again after both', async () => {
    const { store, cache } = await filled(1000);
    const block = store.blocks.get('1,0') ?? new Uint8Array();
    store.blocks.set(
      '1,0',
      block.map((byte, i) => (i === 3 ? byte + 1 : byte)),
    );
    await expect(cache.read(1, [0])).rejects.toThrow(CorruptSegment);
    store.blocks.set('1,0', block);
    store.failAt = store.calls + 1;
    await expect(cache.read(1, [0])).rejects.toThrow('on purpose');
    await expect(cache.read(1, [0])).resolves.toHaveLength(1);
  });
});
