import { describe, expect, it } from 'vitest';
import { partPapers } from '../../../storage/imports/part-papers.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { failEachChange, failingStore } from '../failing-store.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { entry, joinEntries } from './made-import.ts';

const words = { tags: ['a'], starred: true as const, note: 'x' };
const read = [
  entry(1, { ids: [facts(1).paperId], facts: { title: 'Paper number 1', venue: 'A file' }, words }),
  entry(2, { facts: { title: 'Paper number 2' }, words }),
  entry(3, { ids: ['doi:10.1234/made'], facts: { title: 'Of a file alone' }, words }),
];
const page = captureOf(rows([facts(1), facts(2)]));

const WRITES: [string, (library: Library) => Promise<unknown>, (library: Library) => Promise<unknown>][] = [
  ['joining a piece of an import', (library) => recordCapture(library, page), (library) => joinEntries(library, read)],
  [
    'recording a paper that an import knew by its title',
    (library) => joinEntries(library, read),
    (library) => recordCapture(library, page),
  ],
  [
    'taking an import back',
    async (library) => {
      await recordCapture(library, page);
      await joinEntries(library, read);
    },
    (library) => undo(library),
  ],
  [
    'parting papers',
    async (library) => {
      await recordCapture(library, page);
      await joinEntries(library, read);
    },
    (library) => partPapers(library, facts(2).paperId, 'title:paper-number-2'),
  ],
];

describe.each(WRITES)('%s', (_name, before, perform) => {
  it('changes nothing when any one call to the store fails, and works when done again', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await before(library);
    const failures = await failEachChange(library, store, perform);
    expect(failures).toBeGreaterThan(1);
    expect(store.calls()).toBe(failures);
  });
});
