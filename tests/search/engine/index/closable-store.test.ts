import { describe, expect, it } from 'vitest';
import { ClosableStore, IndexClosed } from '../../../../search/engine/index/closable-store.ts';
import { PaperIndex } from '../../../../search/engine/index/paper-index.ts';
import { MemoryBlockStore } from '../memory-block-store.ts';
import { plainDocument } from '../segment/made-documents.ts';

const change = { put: [[[0, 0], new Uint8Array([1])]], drop: [] } as const;

describe('a store that was closed', () => {
  it('changes nothing more', async () => {
    const store = new MemoryBlockStore();
    const closable = new ClosableStore(store);
    await closable.close();
    await expect(closable.commit(change)).rejects.toThrow(IndexClosed);
    await expect(closable.clear()).rejects.toThrow(IndexClosed);
    expect(store.blocks.size).toBe(0);
  });

  it('has waited for the change that was under way, also for one that failed', async () => {
    const store = new MemoryBlockStore();
    const closable = new ClosableStore(store);
    const change1 = closable.commit(change);
    await closable.close();
    await change1;
    expect(store.blocks.size).toBe(1);

    const failing = new ClosableStore(store);
    store.failAt = store.calls + 1;
    const change2 = failing.commit(change);
    await Promise.all([failing.close(), expect(change2).rejects.toThrow('on purpose')]);
  });

  it('ends packing, merging and purging of its index', async () => {
    const store = new MemoryBlockStore();
    const index = await PaperIndex.open(store);
    const documents = [plainDocument(1, 'attention', 'ada', 'agents')];
    await index.apply({ documents, removed: [], epoch: 'this', revision: 1 });
    await index.close();
    await expect(index.pack()).rejects.toThrow(IndexClosed);
    expect(store.blocks.size).toBe(0);
  });
});
