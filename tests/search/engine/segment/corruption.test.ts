import { describe, expect, it } from 'vitest';
import type { Postings } from '../../../../search/engine/index-reader.ts';
import { BlockCache, CorruptSegment } from '../../../../search/engine/segment/blocks.ts';
import { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { PAPER_COLUMNS } from '../../../../search/query/columns.ts';
import { EXACT_FIELD } from '../../../../search/query/fields.ts';
import { plainDocument, writtenSegment } from './made-documents.ts';

/** Everything that can be read from a segment. */
async function readAll(reader: SegmentReader): Promise<unknown> {
  const terms = await reader.expand([{ term: '', prefix: true, edits: 2 }]);
  const lists = terms.flat().flatMap((term) => term.lists.filter((list) => list !== undefined));
  await reader.load(lists);
  const into: Postings = { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  const postings = lists.map((list) => {
    reader.decode(list, into);
    return [[...into.docs.subarray(0, into.size)], [...into.counts.subarray(0, into.size)]];
  });
  const ids = await reader.ids(Array.from({ length: reader.size }, (_, doc) => doc));
  return {
    terms: terms.flat().map(({ term }) => term),
    postings,
    ids,
    docs: await reader.docsOf(ids),
    lengths: await Promise.all(Array.from({ length: EXACT_FIELD }, (_, field) => reader.lengths(field))),
    columns: await Promise.all(PAPER_COLUMNS.map((name) => reader.column(name))),
    sightings: await reader.sightings(),
  };
}

const documents = Array.from({ length: 40 }, (_, i) => ({
  ...plainDocument(i, `title of ${i}`, 'some author', `words and more words ${i % 7}`),
  sightings: [{ day: 20_000 + i, kind: 1, rank: i, votes: 3 }],
}));

describe('a damaged segment', () => {
  it('throws for each changed byte, and never gives wrong data', async () => {
    const { meta, store } = await writtenSegment(documents);
    const whole = store.blocks.get('1,0') ?? new Uint8Array();
    for (let i = 0; i < whole.length; i++) {
      const changed = whole.slice();
      changed[i] = (changed[i] ?? 0) ^ (1 << (i % 8));
      store.blocks.set('1,0', changed);
      await expect(readAll(SegmentReader.of(meta, new BlockCache(store, 1e6)))).rejects.toThrow(CorruptSegment);
    }
  });

  it('throws for a missing, shorter, longer or foreign block', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => plainDocument(i, `w${i} w${i * 7919} w${i * 104_729}`));
    const { meta, blocks, store, reader } = await writtenSegment(many);
    const right = await readAll(reader);
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

  it('does not affect another that is read in the same turn', async () => {
    const { store, cache, reader } = await writtenSegment(documents, 1);
    const other = await writtenSegment([plainDocument(1, 'whole')], 2);
    await store.commit({ put: other.blocks, drop: [] });
    store.blocks.delete('1,0');
    const [damaged, whole] = await Promise.allSettled([reader.ids([0]), SegmentReader.of(other.meta, cache).ids([0])]);
    expect(damaged.status).toBe('rejected');
    expect(whole).toMatchObject({ status: 'fulfilled', value: ['arxiv:000000001'] });
  });

  it('is read again after the store failed, which is no damage', async () => {
    const { store, reader } = await writtenSegment(documents);
    store.failAt = store.calls + 1;
    await expect(readAll(reader)).rejects.toThrow('on purpose');
    await expect(readAll(reader)).resolves.toBeDefined();
  });
});
