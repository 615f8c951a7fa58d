import { describe, expect, it } from 'vitest';
import { preload } from '../../../../search/engine/index/preload.ts';
import { BlockCache, CorruptSegment } from '../../../../search/engine/segment/blocks.ts';
import { BLOCK_BYTES } from '../../../../search/engine/segment/segment-format.ts';
import { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { typedTermQuery } from '../../../../search/query/term-query.ts';
import { plainDocument, writtenSegment } from '../segment/made-documents.ts';

const noPause = async () => {};

/** A segment of several blocks, with a cache of its own. */
async function segmentIn(limit: number) {
  const word = (seed: number) => (seed * 2_654_435_761).toString(36);
  const documents = Array.from({ length: 600 }, (_, number) =>
    plainDocument(number, Array.from({ length: 60 }, (_, place) => word(number * 60 + place)).join(' ')),
  );
  const { meta, store } = await writtenSegment(documents);
  const cache = new BlockCache(store, limit);
  return { reader: SegmentReader.of(meta, cache), store, cache, term: word(77) };
}

/** What a query reads of a segment but columns. */
async function query(reader: SegmentReader, term: string): Promise<number> {
  const [[match] = []] = await reader.expand([typedTermQuery(term)]);
  await reader.load(match?.lists.filter((list) => list !== undefined) ?? []);
  return (await reader.ids([0, 599])).length;
}

describe('reading ahead', () => {
  it('leaves nothing for a query to read where the index fits into the cache', async () => {
    const { reader, store, cache, term } = await segmentIn(1e8);
    await reader.warm();
    await preload([reader], cache, noPause);
    const { reads } = store;
    expect(await query(reader, term)).toBe(2);
    expect(store.reads).toBe(reads);
  });

  it('reads the dictionary and the ids, no postings, where it does not', async () => {
    const { reader, store, cache } = await segmentIn(1e8);
    cache.limit = 24 * BLOCK_BYTES;
    await preload([reader], cache, noPause);
    await reader.warm();
    const { reads } = store;
    await reader.ids([0, 599]);
    await reader.expand([typedTermQuery('nowhere')]);
    expect(store.reads).toBe(reads);
    expect(cache.bytes).toBeLessThan(cache.limit);
  });

  it('evicts nothing', async () => {
    const { reader, cache } = await segmentIn(10 * BLOCK_BYTES);
    await cache.read(1, [3]);
    await preload([reader], cache, noPause);
    expect(cache.has(1, 3)).toBe(true);
    expect(cache.bytes).toBeLessThanOrEqual(cache.limit);
  });

  it('pauses before each step, and ends when the pause does not come back', async () => {
    const { reader, store, cache } = await segmentIn(1e8);
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 2) throw new Error('enough');
    };
    await expect(preload([reader], cache, pause)).rejects.toThrow('enough');
    expect(store.reads).toBe(1);
  });

  it('finds a segment corrupt as a query does', async () => {
    const { reader, store, cache } = await segmentIn(1e8);
    store.blocks.delete('1,0');
    await expect(preload([reader], cache, noPause)).rejects.toThrow(CorruptSegment);
  });
});
