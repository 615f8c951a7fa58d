import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isForLackOfRoom, isStoreError } from '../../storage/library-error.ts';

const aborted = new DOMException('The transaction was aborted.', 'AbortError');

function withRoom(quota: number, usage: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } });
}

describe('a failure of the store', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('means that there is no room when the browser estimates none, whatever its name', async () => {
    withRoom(310_751, 310_751);
    expect(await isForLackOfRoom(aborted)).toBe(true);
    expect(await isForLackOfRoom(new Dexie.UnknownError('Internal error opening backing store'))).toBe(true);
    expect(await isForLackOfRoom(new Error('a fault of ours'))).toBe(false);
  });

  it('means something else when there is room, or the browser does not say', async () => {
    withRoom(1e9, 310_751);
    expect(await isForLackOfRoom(aborted)).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await isForLackOfRoom(aborted)).toBe(false);
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no history')) } });
    expect(await isForLackOfRoom(aborted)).toBe(false);
  });

  it('means that there is no room when it says so itself', async () => {
    withRoom(1e9, 0);
    expect(await isForLackOfRoom(new DOMException('full', 'QuotaExceededError'))).toBe(true);
  });

  it('is told from faults of our own', () => {
    expect(isStoreError(aborted)).toBe(true);
    expect(isStoreError(new Dexie.DatabaseClosedError())).toBe(true);
    expect(isStoreError(new TypeError('x is undefined'))).toBe(false);
    expect(isStoreError('AbortError')).toBe(false);
  });
});
