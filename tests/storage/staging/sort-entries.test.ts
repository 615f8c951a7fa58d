import { describe, expect, it } from 'vitest';
import type { ImportedEntry, RefusedEntry } from '../../../papers/imported-entry.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { entry, freshStaging, importEntries, stage } from '../imports/made-import.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const LONG = 'Whalesong transformers for tidal archives of the north';
const SHOWN = [facts(1), facts(2, { title: LONG }), facts(3, { title: 'Twice called the same, and long enough' })];

async function withPapers(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows(SHOWN)));
  await importEntries(
    library,
    [entry(1, { ids: ['doi:10.1234/three'], facts: { title: 'Twice called the same, and long enough' } })],
    { answer: 'take' },
  );
  return library;
}

/** What becomes of these entries, each in short. */
async function sorted(library: Library, entries: readonly (ImportedEntry | RefusedEntry)[]) {
  const staging = freshStaging();
  const { id, counts } = await stage(staging, library, entries);
  const staged = await staging.entriesAfter(id, 0, 100);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(entries.length);
  return staged.map(({ kind, paperId, twin, doubts }) => [kind, paperId ?? twin ?? '', ...(doubts ?? [])].join(' '));
}

describe('an entry of a file', () => {
  it('is new, known, or joined by its id, its DOI or its title alone', async () => {
    const library = await withPapers();
    expect(
      await sorted(library, [
        entry(1, { ids: ['arxiv:2601.00009'], facts: { title: 'Seen nowhere' } }),
        entry(2, { ids: [facts(1).paperId], facts: {} }),
        entry(3, { facts: { title: LONG.toUpperCase() } }),
        entry(4, { ids: ['doi:10.1234/three'], facts: {} }),
      ]),
    ).toEqual(['new ', `known ${facts(1).paperId}`, `joined ${facts(2).paperId}`, 'known doi:10.1234/three']);
  });

  it('is joined with an earlier one of the file that names the same paper', async () => {
    expect(
      await sorted(await withPapers(), [
        entry(1, { facts: { title: 'Of the file alone' } }),
        entry(2, { ids: ['doi:10.1234/own', 'arxiv:2601.00008'], facts: { title: 'Of the file alone' } }),
        entry(3, { ids: ['arxiv:2601.00008'], facts: { title: 'Called otherwise' } }),
      ]),
    ).toEqual(['new ', 'joined 1', 'joined 2']);
  });

  it('is doubtful when a paper without a common id is called the same or nearly so, or several are', async () => {
    expect(
      await sorted(await withPapers(), [
        entry(1, { facts: { title: `${LONG}s` } }),
        entry(2, { ids: ['doi:10.1234/other'], facts: { title: LONG } }),
        entry(3, { facts: { title: 'Twice called the same, and long enough' } }),
        entry(4, { facts: { title: 'Nearly the same as one beside it in the file' } }),
        entry(5, { facts: { title: 'Nearly the same as one besides it in the file' } }),
      ]),
    ).toEqual([
      `doubtful ${facts(2).paperId} near-title`,
      `doubtful ${facts(2).paperId} same-title`,
      expect.stringMatching(/^doubtful \S+ several-papers$/),
      'new ',
      'doubtful 4 near-title',
    ]);
  });

  it('is no other paper for its title when both have an arXiv id', async () => {
    const other = entry(1, { ids: ['arxiv:2601.00007'], facts: { title: LONG } });
    expect(await sorted(await withPapers(), [other])).toEqual(['new ']);
  });

  it('is doubtful when its reader doubts it, and refused when it names nothing', async () => {
    expect(
      await sorted(await withPapers(), [
        entry(1, { ids: ['arxiv:2601.00006'], facts: {}, doubts: ['early-date'] }),
        entry(2, { facts: { title: '!!!' } }),
        { at: { entry: 3, line: 9 }, reason: 'broken', shown: '@misc{' },
      ]),
    ).toEqual(['doubtful  early-date', 'refused ', 'refused ']);
  });
});
