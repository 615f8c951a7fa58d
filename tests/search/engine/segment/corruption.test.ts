import { describe, expect, it } from 'vitest';
import type { Postings } from '../../../../search/engine/index-reader.ts';
import { BlockCache, CorruptSegment } from '../../../../search/engine/segment/blocks.ts';
import { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { PAPER_COLUMNS } from '../../../../search/query/columns.ts';
import { EXACT_FIELD } from '../../../../search/query/fields.ts';
import { packedPart, plainDocument } from './made-documents.ts';

/** Everything that can be asked of a part. */
async function readAll(part: SegmentReader): Promise<unknown> {
  const terms = await part.expand([{ term: '', prefix: true, edits: 2 }]);
  const lists = terms.flat().flatMap((term) => term.lists.filter((list) => list !== undefined));
  await part.load(lists);
  const into: Postings = { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  const postings = lists.map((list) => {
    part.decode(list, into);
    return [[...into.docs.subarray(0, into.size)], [...into.counts.subarray(0, into.size)]];
  });
  const ids = await part.ids(Array.from({ length: part.size }, (_, doc) => doc));
  return {
    terms: terms.flat().map(({ term }) => term),
    postings,
    ids,
    docs: await part.docsOf(ids),
    lengths: await Promise.all(Array.from({ length: EXACT_FIELD }, (_, field) => part.lengths(field))),
    columns: await Promise.all(PAPER_COLUMNS.map((name) => part.column(name))),
    sightings: await part.sightings(),
  };
}

const documents = Array.from({ length: 40 }, (_, i) => ({
  ...plainDocument(i, `title of ${i}`, 'some author', `words and more words ${i % 7}`),
  sightings: [{ day: 20_000 + i, kind: 1, rank: i, votes: 3 }],
}));

describe('a damaged segment', () => {
  it('is told by each changed byte, and never answers wrongly', async () => {
    const { meta, store } = await packedPart(documents);
    const whole = store.blocks.get('1,0') ?? new Uint8Array();
    for (let i = 0; i < whole.length; i++) {
      const changed = whole.slice();
      changed[i] = (changed[i] ?? 0) ^ (1 << (i % 8));
      store.blocks.set('1,0', changed);
      await expect(readAll(SegmentReader.of(meta, new BlockCache(store, 1e6)))).rejects.toThrow(CorruptSegment);
    }
  });

  it('is told by a missing, shorter, longer or foreign block', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => plainDocument(i, `w${i} w${i * 7919} w${i * 104_729}`));
    const { meta, blocks, store, part } = await packedPart(many);
    const right = await readAll(part);
    expect(blocks.length).toBeGreaterThan(2);
    for (const [[segment, block], bytes] of blocks) {
      const name = `${segment},${block}`;
      const other = store.blocks.get(block === 0 ? '1,1' : '1,0') ?? new Uint8Array();
      for (const wrong of [undefined, bytes.slice(0, -1), new Uint8Array([...bytes, 0]), other, new Uint8Array()]) {
        if (wrong) store.blocks.set(name, wrong);
        else store.blocks.delete(name);
        await expect(readAll(SegmentReader.of(meta, new BlockCache(store, 1e6)))).rejects.toMatchObject({ segment: 1 });
      }
      store.blocks.set(name, bytes);
    }
    expect(await readAll(SegmentReader.of(meta, new BlockCache(store, 1e6)))).toEqual(right);
  });

  it('does not hinder another that is read in the same turn', async () => {
    const { store, cache, part } = await packedPart(documents, 1);
    const other = await packedPart([plainDocument(1, 'whole')], 2);
    await store.commit({ put: other.blocks, drop: [] });
    store.blocks.delete('1,0');
    const [damaged, whole] = await Promise.allSettled([part.ids([0]), SegmentReader.of(other.meta, cache).ids([0])]);
    expect(damaged.status).toBe('rejected');
    expect(whole).toMatchObject({ status: 'fulfilled', value: ['arxiv:000000001'] });
  });

  it('is asked again after the store failed, which is no damage', async () => {
    const { store, part } = await packedPart(documents);
    store.failAt = store.calls + 1;
    await expect(readAll(part)).rejects.toThrow('as it was told to');
    await expect(readAll(part)).resolves.toBeDefined();
  });
});
