import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaperIndex } from '../../../../search/engine/index/paper-index.ts';
import { runs } from '../../../property-runs.ts';
import { MemoryBlockStore } from '../memory-block-store.ts';
import { answersOf, ModelLibrary } from './model-library.ts';

const noPause = async () => {};
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

async function mergeAll(index: PaperIndex): Promise<void> {
  while (await index.merge(noPause));
}

async function expectWhole(index: PaperIndex, library: ModelLibrary): Promise<void> {
  expect((await index.ids()).sort()).toEqual(library.ids);
  expect(index.size).toBe(library.documents.size);
  expect(await answersOf(index)).toEqual(await library.answers());
}

const write = fc.record({
  put: fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
  remove: fc.uniqueArray(fc.nat(40), { maxLength: 4 }),
});
const work = fc.oneof(
  write.map((change) => ({ is: 'write', change }) as const),
  fc.constantFrom({ is: 'pack' } as const, { is: 'merge' } as const, { is: 'open' } as const),
);

type Work = typeof work extends fc.Arbitrary<infer Each> ? Each : never;
const CHANGE: Work = { is: 'write', change: { put: [0], remove: [] } };
const CHANGED_BEFORE_MERGE: Work[] = [CHANGE, { is: 'pack' }, CHANGE, { is: 'merge' }, { is: 'open' }];

describe('the index', () => {
  it('answers as a new one does, whatever is written, packed, merged and opened in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 30 }), async (works) => {
        const store = new MemoryBlockStore();
        const library = new ModelLibrary();
        let index = await PaperIndex.open(store);
        for (const each of works) {
          if (each.is === 'write') library.write(each.change);
          else if (each.is === 'pack') await index.pack();
          else if (each.is === 'merge') await mergeAll(index);
          else index = await PaperIndex.open(store);
          await library.applyTo(index);
        }
        await expectWhole(index, library);
      }),
      { numRuns: runs(60), examples: [[CHANGED_BEFORE_MERGE]] },
    );
  });

  it('does not forget papers in memory when a merge is stored before them', async () => {
    const store = new MemoryBlockStore();
    const library = new ModelLibrary();
    const index = await PaperIndex.open(store);
    library.write({ put: [36], remove: [] });
    await library.applyTo(index);
    await index.pack();
    library.write({ put: [0], remove: [36] });
    await library.applyTo(index);
    await mergeAll(index);
    const again = await PaperIndex.open(store);
    expect(again.revision).toBe(1);
    await library.applyTo(again);
    await expectWhole(again, library);
  });

  it('comes back as it was packed', async () => {
    const store = new MemoryBlockStore();
    const library = new ModelLibrary();
    library.write({ put: range(0, 30), remove: [] });
    library.write({ put: range(5, 9), remove: [2, 3] });
    const index = await PaperIndex.open(store);
    await library.applyTo(index);
    await index.pack();
    const again = await PaperIndex.open(store);
    expect([again.revision, again.buffered, again.size]).toEqual([2, 0, 28]);
    await expectWhole(again, library);
  });

  it('merges many segments into few, and keeps no block of the old ones', async () => {
    const store = new MemoryBlockStore();
    const library = new ModelLibrary();
    const index = await PaperIndex.open(store);
    for (let capture = 0; capture < 40; capture += 1) {
      library.write({ put: range(capture * 10, capture * 10 + 10), remove: [] });
      await library.applyTo(index);
      await index.pack();
      await mergeAll(index);
    }
    expect((await store.segments()).length).toBeLessThan(16);
    await expectWhole(index, library);
    await expectWhole(await PaperIndex.open(store), library);
  });

  it('answers while it merges, and applies changes meanwhile', async () => {
    const store = new MemoryBlockStore();
    const library = new ModelLibrary();
    const index = await PaperIndex.open(store);
    for (let capture = 0; capture < 8; capture += 1) {
      library.write({ put: range(capture * 12, capture * 12 + 12), remove: [] });
      await library.applyTo(index);
      await index.pack();
    }
    let pauses = 0;
    const merged = await index.merge(async () => {
      pauses += 1;
      library.write({ put: [pauses, pauses + 20], remove: [pauses + 40] });
      await library.applyTo(index);
      if (pauses % 2) await index.pack();
      await expectWhole(index, library);
    });
    expect([merged, pauses > 0]).toEqual([true, true]);
    await expectWhole(index, library);
    await index.pack();
    await expectWhole(await PaperIndex.open(store), library);
  });

  it('starts empty when it was made with other options or in another format', async () => {
    const store = new MemoryBlockStore();
    const library = new ModelLibrary();
    library.write({ put: range(0, 5), remove: [] });
    const index = await PaperIndex.open(store);
    await library.applyTo(index);
    await index.pack();
    const manifest = store.blocks.get('0,0') ?? new Uint8Array();
    store.blocks.set(
      '0,0',
      Uint8Array.from(manifest, (byte, at) => (at === 9 ? byte ^ 1 : byte)),
    );
    const restarted = await PaperIndex.open(store);
    expect([restarted.revision, restarted.size]).toEqual([0, 0]);
    await library.applyTo(restarted);
    await restarted.pack();
    expect(await store.segments()).toHaveLength(1);
    await expectWhole(await PaperIndex.open(store), library);
  });
});

/** A day of work: captures, corrections, packing, merging. */
async function workThrough(library: ModelLibrary, index: PaperIndex, from = 0): Promise<void> {
  for (let capture = from; capture < 20; capture += 1) {
    library.write({ put: range(capture * 6, capture * 6 + 8), remove: capture > 4 ? [capture] : [] });
    await library.applyTo(index);
    await index.pack();
    await mergeAll(index);
  }
}

describe('a store that fails', () => {
  it('loses nothing that is stored, whichever of its calls fails', async () => {
    const whole = new MemoryBlockStore();
    await workThrough(new ModelLibrary(), await PaperIndex.open(whole));
    expect(whole.calls).toBeGreaterThan(30);
    for (let n = 1; n <= whole.calls; n += 1) {
      const store = new MemoryBlockStore();
      const library = new ModelLibrary();
      store.failAt = n;
      const index = await PaperIndex.open(store).catch(() => undefined);
      const outcome = index ? await workThrough(library, index).catch(() => 'failed') : 'failed';
      expect(outcome).toBe('failed');
      store.failAt = undefined;
      if (index) {
        await library.applyTo(index);
        await expectWhole(index, library);
      }
      const again = await PaperIndex.open(store);
      await library.applyTo(again);
      await expectWhole(again, library);
      await again.pack();
      await mergeAll(again);
      await expectWhole(await PaperIndex.open(store), library);
    }
  });
});

describe('a damaged segment', () => {
  it('is left out and reported, and its papers come back when they are applied again', async () => {
    const healthy = new MemoryBlockStore();
    const library = new ModelLibrary();
    await workThrough(library, await PaperIndex.open(healthy));
    const names = [...healthy.blocks.keys()].filter((name) => !name.startsWith('0,'));
    for (const name of names) {
      for (const harm of ['lost', 'changed']) {
        const store = new MemoryBlockStore();
        for (const [key, bytes] of healthy.blocks) store.blocks.set(key, bytes.slice());
        const bytes = store.blocks.get(name);
        if (harm === 'lost' || !bytes) store.blocks.delete(name);
        else bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
        const index = await PaperIndex.open(store);
        await answersOf(index);
        const found = new Set(await index.ids());
        expect(index.isIncomplete).toBe(true);
        expect(found.size).toBeLessThan(library.ids.length);
        const { epoch, revision } = index;
        const documents = [...library.documents.values()].filter(({ paperId }) => !found.has(paperId));
        await index.apply({ documents, removed: [], epoch, revision });
        index.isIncomplete = false;
        await expectWhole(index, library);
        await index.pack();
        const again = await PaperIndex.open(store);
        await expectWhole(again, library);
        expect(again.isIncomplete).toBe(false);
      }
    }
  });
});
