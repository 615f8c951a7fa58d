import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { Canary, CanaryStore } from '../../storage/canary.ts';
import { acceptLoss, checkCanary, feedCanary } from '../../storage/canary.ts';
import { forget } from '../../storage/forget/forget.ts';
import { forgetEverything } from '../../storage/forget/forget-everything.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { changeSettings } from '../../storage/settings.ts';
import { captureOf, contents, facts, freshLibrary, rows } from './made-library.ts';

function canaryStore(): CanaryStore & { held: unknown } {
  const store = {
    held: undefined as unknown,
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
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(store.held).toMatchObject({ epoch: (await library.meta.get('library'))?.epoch, papers: 1 });
  });

  it('knows a library that comes back empty; nothing is written until the reader decides', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await feedCanary(library, store);
    await library.delete();

    const empty = openLibrary(library.name);
    expect(await checkCanary(empty, store)).toEqual({ papers: 2, lastWrite: (store.held as Canary).lastWrite });
    const before = await contents(empty);
    await expect(recordCapture(empty, captureOf(rows([facts(3)])))).rejects.toMatchObject({ code: 'lost' });
    await expect(changeSettings(empty, { capturing: false })).rejects.toMatchObject({ code: 'lost' });
    await feedCanary(empty, store);
    expect(store.held).toMatchObject({ papers: 2 });
    expect(await contents(empty)).toEqual(before);

    await acceptLoss(empty, store);
    await recordCapture(empty, captureOf(rows([facts(3)])));
    await feedCanary(empty, store);
    expect(await checkCanary(empty, store)).toBeUndefined();
    expect(store.held).toMatchObject({ papers: 1 });
    empty.close();
  });

  it.each<[string, (library: Library) => Promise<unknown>]>([
    ['deleted', (library) => Dexie.delete(library.name)],
    [
      'deleted and its connection closed',
      async (library) => {
        library.close();
        await Dexie.delete(library.name);
      },
    ],
    [
      'cleared',
      (library) =>
        library.transaction('rw', library.tables, () => Promise.all(library.tables.map((table) => table.clear()))),
    ],
    ['given another epoch', (library) => library.meta.toCollection().modify({ epoch: 'another' })],
  ])('and the guard keep what is known when the store is %s while it is open', async (_how, exchange) => {
    const library = freshLibrary();
    const store = canaryStore();
    await checkCanary(library, store);
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await feedCanary(library, store);
    const { held } = store;
    await exchange(library);
    await expect(recordCapture(library, captureOf(rows([facts(3)])))).rejects.toBeInstanceOf(LibraryError);
    await expect(setMark(library, facts(1).paperId, { kind: 'star', name: '', value: true })).rejects.toThrow();
    await feedCanary(library, store).catch(() => {});
    expect(store.held).toEqual(held);
    expect(await library.captures.count()).toBeLessThan(2);
  });

  it('loses nothing for a library that the reader emptied, however often, and whenever it was cut short', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await checkCanary(library, store);
    await recordCapture(library, captureOf(rows([facts(1)])));
    await feedCanary(library, store);
    const first = store.held;
    await forgetEverything(library);
    await recordCapture(library, captureOf(rows([facts(2)])));
    await forgetEverything(library);
    await recordCapture(library, captureOf(rows([facts(3)])));
    expect(store.held).toBe(first);
    expect(await checkCanary(library, store)).toBeUndefined();
    await recordCapture(library, captureOf(rows([facts(4)])));
    store.held = { epoch: 'another', papers: 0, lastWrite: 1 };
    expect(await checkCanary(library, store)).toBeUndefined();
  });

  it.each([undefined, null, 7, 'nonsense', {}, { epoch: 'another' }, { epoch: 1, papers: 5, lastWrite: 1 }, []])(
    'that is no canary (%j) stops nothing',
    async (nonsense) => {
      const library = freshLibrary();
      const store = canaryStore();
      await recordCapture(library, captureOf(rows([facts(1)])));
      store.held = nonsense;
      expect(await checkCanary(library, store)).toBeUndefined();
      await recordCapture(library, captureOf(rows([facts(2)])));
      await feedCanary(library, store);
      expect(store.held).toMatchObject({ papers: 2 });
    },
  );

  it('that is read while the reader empties the library keeps nothing from being written after that', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await feedCanary(library, store);
    const held = Promise.withResolvers<unknown>();
    const isRead = Promise.withResolvers<void>();
    const get = vi.spyOn(store, 'get').mockImplementationOnce(() => {
      isRead.resolve();
      return held.promise;
    });
    const checked = checkCanary(library, store);
    await isRead.promise;
    await forgetEverything(library, (store.held as Canary).epoch);
    held.resolve(store.held);
    expect(await checked).toBeUndefined();
    expect(get).toHaveBeenCalledTimes(2);
    await recordCapture(library, captureOf(rows([facts(2)])));
    expect(await library.papers.count()).toBe(1);
  });

  it('that knows more papers than an older state of the same library has says how many are lacking', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    const { epoch = '', revision = 0 } = (await library.meta.get('library')) ?? {};
    store.held = { epoch, papers: 5, lastWrite: 1, revision };
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(await library.notices.toArray()).toEqual([]);
    store.held = { epoch, papers: 5, lastWrite: 1, revision: revision + 1 };
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'fewer', papers: 3 }]);
    await recordCapture(library, captureOf(rows([facts(3)])));
    expect(await library.papers.count()).toBe(3);
  });

  it('that knows more papers than a newer state of the library has is behind: some were forgotten since', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await feedCanary(library, store);
    await forget(library, { what: 'paper', paperId: facts(1).paperId });
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(await library.notices.toArray()).toEqual([]);
    expect(store.held).toMatchObject({ papers: 1 });
  });

  it('of a state that has as many papers or more says nothing, and one without a revision goes by its count', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    const { epoch = '', revision = 0 } = (await library.meta.get('library')) ?? {};
    for (const papers of [0, 2]) {
      store.held = { epoch, papers, lastWrite: 1, revision: revision + 1 };
      await checkCanary(library, store);
    }
    expect(await library.notices.toArray()).toEqual([]);
    store.held = { epoch, papers: 3, lastWrite: 1 };
    await checkCanary(library, store);
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'fewer', papers: 1 }]);
  });

  it('stays as it is while the lack cannot be told, and tells it when the library is opened next', async () => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1)])));
    const { epoch = '', revision = 0 } = (await library.meta.get('library')) ?? {};
    const held = { epoch, papers: 5, lastWrite: 1, revision: revision + 1 };
    store.held = held;
    const put = vi.spyOn(library.notices, 'put').mockRejectedValueOnce(new Error('full'));
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(put).toHaveBeenCalled();
    expect(store.held).toBe(held);
    await checkCanary(library, store);
    expect(await library.notices.toArray()).toMatchObject([{ kind: 'fewer', papers: 4 }]);
    expect(store.held).toMatchObject({ papers: 1 });
    await checkCanary(library, store);
    expect(await library.notices.count()).toBe(1);
  });

  it.each([0, 1, 100])('that is behind or ahead (%i papers) stops nothing', async (papers) => {
    const library = freshLibrary();
    const store = canaryStore();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    store.held = { epoch: (await library.meta.get('library'))?.epoch, papers, lastWrite: 1 };
    expect(await checkCanary(library, store)).toBeUndefined();
    expect(store.held).toMatchObject({ papers: 2 });
  });

  it('that cannot be read stops nothing, and is not written over', async () => {
    const library = freshLibrary();
    const store = { ...canaryStore(), get: () => Promise.reject(new Error('unreadable')), set: vi.fn() };
    expect(await checkCanary(library, store)).toBeUndefined();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await feedCanary(library, store);
    expect(store.set).not.toHaveBeenCalled();
    expect(await library.papers.count()).toBe(1);
  });

  it('that cannot be written stops nothing', async () => {
    const library = freshLibrary();
    const store = { ...canaryStore(), set: () => Promise.reject(new Error('full')) };
    expect(await checkCanary(library, store)).toBeUndefined();
    await recordCapture(library, captureOf(rows([facts(1)])));
    expect(await library.papers.count()).toBe(1);
  });

  it('of a library that newer code has written to is kept, and so is that library', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await library.meta.toCollection().modify({ schema: 1_000 });
    const before = await contents(library);
    await expect(forgetEverything(library)).rejects.toMatchObject({ code: 'outdated' });
    expect(await contents(library)).toEqual(before);
  });
});
