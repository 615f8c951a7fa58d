import { describe, expect, it } from 'vitest';
import { isQuotaError } from '../../storage/library-error.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { failingStore } from './failing-store.ts';
import { captureOf, contents, facts, freshLibrary, rows } from './made-library.ts';

const quota = new DOMException('The disk is full.', 'QuotaExceededError');

describe('a disk that is full', () => {
  it('is recognised, leaves what is stored as it was, and lets writes go on once there is space', async () => {
    const library = freshLibrary();
    const store = failingStore(library, quota);
    await recordCapture(library, captureOf(rows([facts(1)])));
    const before = await contents(library);
    const next = captureOf(rows([facts(2)]), { day: '2026-06-04' });
    store.failAt(2);
    await expect(recordCapture(library, next)).rejects.toMatchObject({ code: 'full' });
    expect(await contents(library)).toEqual(before);
    store.failAt(0);
    expect(await recordCapture(library, next)).toMatchObject({ fresh: 1, repeated: false });
  });

  it('is recognised however deep Dexie has wrapped it, and nothing else is', () => {
    expect(isQuotaError({ name: 'AbortError', inner: { name: 'AbortError', inner: quota } })).toBe(true);
    expect(isQuotaError({ name: 'AbortError', inner: new Error('something else') })).toBe(false);
    const endless: { name: string; inner?: unknown } = { name: 'AbortError' };
    endless.inner = endless;
    expect(isQuotaError(endless)).toBe(false);
    for (const odd of [undefined, null, 'QuotaExceededError', 7]) expect(isQuotaError(odd)).toBe(false);
  });
});
