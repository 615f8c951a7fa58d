import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../../search/engine/index-document.ts';
import type { MergeInput } from '../../../../search/engine/merge/segment-merger.ts';
import { SegmentMerger } from '../../../../search/engine/merge/segment-merger.ts';
import { DeletedDocs } from '../../../../search/engine/segment/deleted-docs.ts';
import type { SegmentMeta } from '../../../../search/engine/segment/segment-format.ts';
import type { KeyedBlock } from '../../../../search/engine/segment/segment-output.ts';
import { writeSegment } from '../../../../search/engine/segment/segment-writer.ts';
import { runs } from '../../../property-runs.ts';
import { MemoryBlockStore } from '../memory-block-store.ts';
import { documents, inOrder, plainDocument } from '../segment/made-documents.ts';

/** Segments of these documents, divided by `segmentOf`, without those that `isDeleted`, merged into segment 9. */
async function merged(
  of: readonly IndexDocument[],
  segmentOf: (document: IndexDocument) => number,
  isDeleted: (document: IndexDocument) => boolean,
  segments: number,
) {
  const store = new MemoryBlockStore();
  const inputs: MergeInput[] = [];
  for (let segment = 1; segment <= segments; segment++) {
    const inside = inOrder(of.filter((document) => segmentOf(document) === segment));
    const { meta, blocks } = writeSegment(inside, segment);
    await store.commit({ put: blocks, drop: [] });
    const deleted = inside.flatMap((document, doc) => (isDeleted(document) ? [doc] : []));
    inputs.push({ meta, deleted: DeletedDocs.none.with(deleted) });
  }
  return { ...(await run(new SegmentMerger(inputs, 9, store))), store, inputs };
}

async function run(merge: SegmentMerger): Promise<{ meta: SegmentMeta; blocks: KeyedBlock[]; steps: number[] }> {
  const blocks: KeyedBlock[] = [];
  const steps: number[] = [];
  for (;;) {
    const { put, meta } = await merge.next();
    blocks.push(...put);
    steps.push(put.reduce((sum, [, bytes]) => sum + bytes.length, 0));
    if (meta) return { meta, blocks, steps };
  }
}

describe('a merge', () => {
  it('gives the bytes of a newly written segment, however the papers are divided and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 12, maxLength: 12 }),
        async (made, plans) => {
          const plan = (document: IndexDocument) => plans[made.indexOf(document)] ?? [1, false];
          const { meta, blocks } = await merged(
            made,
            (document) => plan(document)[0],
            (document) => plan(document)[1],
            4,
          );
          const left = made.filter((document) => !plan(document)[1]);
          expect({ meta, blocks }).toEqual(writeSegment(left, 9));
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('merges lists of many chunks and segments of many blocks in bounded steps', async () => {
    const made = Array.from({ length: 20_000 }, (_, i) =>
      plainDocument(i, `common ${i % 2 ? 'odd odd' : 'even'} word${i % 3000}`, i % 7 ? `common n${i * 7919}` : ''),
    );
    const number = ({ paperId }: IndexDocument) => Number(paperId.slice('arxiv:'.length));
    const isDeleted = (document: IndexDocument) => number(document) % 5 === 2;
    const { meta, blocks, steps } = await merged(made, (document) => (number(document) % 3) + 1, isDeleted, 3);
    const expected = writeSegment(
      made.filter((document) => !isDeleted(document)),
      9,
    );
    expect(meta).toEqual(expected.meta);
    expect(blocks.length).toBe(expected.blocks.length);
    for (const [i, [key, bytes]] of blocks.entries()) {
      expect(key).toEqual(expected.blocks[i]?.[0]);
      expect(Buffer.compare(bytes, expected.blocks[i]?.[1] ?? new Uint8Array())).toBe(0);
    }
    expect(blocks.length).toBeGreaterThan(8);
    expect(Math.max(...steps)).toBeLessThan(300_000);
  });

  it('fails when any call of the store fails, and can be started again', async () => {
    const made = Array.from({ length: 600 }, (_, i) => plainDocument(i, `some words n${i}`));
    const { store, inputs, meta } = await merged(
      made,
      (document) => (made.indexOf(document) % 2) + 1,
      () => false,
      2,
    );
    const before = store.calls;
    await run(new SegmentMerger(inputs, 9, store));
    const calls = store.calls - before;
    expect(calls).toBeGreaterThan(0);
    for (let call = 1; call <= calls; call++) {
      store.failAt = store.calls + call;
      const merge = new SegmentMerger(inputs, 9, store);
      await expect(run(merge)).rejects.toThrow('on purpose');
      await expect(merge.next()).rejects.toThrow('after its end');
    }
    expect((await run(new SegmentMerger(inputs, 9, store))).meta).toEqual(meta);
  });

  it('names the input that is damaged', async () => {
    const made = [plainDocument(1, 'one'), plainDocument(2, 'two')];
    const { store, inputs } = await merged(
      made,
      (document) => made.indexOf(document) + 1,
      () => false,
      2,
    );
    store.blocks.delete('2,0');
    await expect(run(new SegmentMerger(inputs, 9, store))).rejects.toMatchObject({
      name: 'CorruptSegment',
      segment: 2,
    });
  });
});
