import { describe, expect, it } from 'vitest';
import { forget } from '../../storage/forget/forget.ts';
import type { Library } from '../../storage/library.ts';
import { changesAfter } from '../../storage/reads/changes.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { failEachChange, failingStore } from './failing-store.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const title = { paperId: 'title:paper-number-7', title: 'Paper number 7', partial: true } as const;
const again = captureOf(rows([facts(2), facts(3), facts(7)]), { day: '2026-06-04', name: '2026-06-03' });

// Every kind of write, each with something to change in most tables.
const WRITES: [string, (library: Library) => Promise<unknown>][] = [
  ['recording a capture', (library) => recordCapture(library, again)],
  ['setting a mark', (library) => setMark(library, facts(1).paperId, { kind: 'tag', name: 'agents', value: true })],
  ['forgetting a paper', (library) => forget(library, { what: 'paper', paperId: facts(1).paperId })],
  ['forgetting a day', (library) => forget(library, { what: 'day', day: '2026-06-03' })],
];

describe.each(WRITES)('%s', (_name, perform) => {
  it('changes nothing when any one call to the store fails, and works when done again', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await recordCapture(library, captureOf(rows([facts(1), facts(2), title])));
    await setMark(library, facts(1).paperId, { kind: 'note', name: '', value: 'mine' });
    const meta = await library.meta.get('library');

    const failures = await failEachChange(library, store, perform);

    expect(failures).toBeGreaterThan(1);
    expect(store.calls()).toBe(failures);
    const { revision, changed, removed } = await changesAfter(library, meta?.revision ?? 0);
    expect(revision).toBe((meta?.revision ?? 0) + 1);
    expect(changed.length + removed.length).toBeGreaterThan(0);
  });
});
