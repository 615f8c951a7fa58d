import { describe, expect, it } from 'vitest';
import type { Canary, CanaryStore } from '../../storage/canary.ts';
import { acceptLoss, checkCanary, feedCanary } from '../../storage/canary.ts';
import { forgetEverything } from '../../storage/forget.ts';
import { openLibrary } from '../../storage/library.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

function canaryStore(): CanaryStore & { held: Canary | undefined } {
  const store = {
    held: undefined as Canary | undefined,
    get: async () => store.held,
    set: async (canary: Canary) => {
      store.held = canary;
    },
  };
  return store;
}

describe('the canary', () => {
  it('raises no notice for the library it follows', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await checkCanary(library, store);
    await recordCapture(library, captureOf(rows([facts(1)])));
    await feedCanary(library, store);
    await checkCanary(library, store);
    expect(store.held).toMatchObject({ epoch: (await library.meta.get('library'))?.epoch, papers: 1 });
    expect(await library.notices.count()).toBe(0);
  });

  it('notices a library that comes back empty; nothing is written until the reader decides', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await feedCanary(library, store);
    await library.delete();

    const empty = openLibrary(library.name);
    await checkCanary(empty, store);
    expect(await empty.notices.toArray()).toMatchObject([
      { notice: 'lost', papers: 2, lastWrite: store.held?.lastWrite },
    ]);
    await expect(recordCapture(empty, captureOf(rows([facts(3)])))).rejects.toMatchObject({ code: 'lost' });
    await feedCanary(empty, store);
    expect(store.held?.papers).toBe(2);

    await acceptLoss(empty, store);
    await recordCapture(empty, captureOf(rows([facts(3)])));
    await feedCanary(empty, store);
    await checkCanary(empty, store);
    expect(await empty.notices.count()).toBe(0);
    expect(store.held?.papers).toBe(1);
    empty.close();
  });

  it('raises no notice for a library that the reader emptied, nor for one that never held a paper', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await forgetEverything(library);
    await feedCanary(library, store);
    await checkCanary(library, store);
    expect(await library.notices.count()).toBe(0);
    store.held = { epoch: 'another', papers: 0, lastWrite: 1 };
    await checkCanary(library, store);
    expect(await library.notices.count()).toBe(0);
  });
});
