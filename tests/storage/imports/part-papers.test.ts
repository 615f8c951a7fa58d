import { describe, expect, it } from 'vitest';
import { partPapers } from '../../../storage/imports/part-papers.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { presentPaper } from '../../../storage/reads/detail.ts';
import { journalSteps } from '../../../storage/reads/journal.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';
import { CHOICE, entry, importEntries } from './made-import.ts';

const record = 'title:paper-number-1';
const titled = entry(1, { facts: { title: 'Paper number 1', venue: 'Made 2026' }, words: { tags: ['seed'] } });
const page = captureOf(rows([facts(1), facts(2)]));
const { paperId } = facts(1);

const papersOf = async (library: Library) =>
  (await library.papers.toArray()).map((paper) => [paper.paperId, paper.unseen ?? false, paper.tags]);

const WAYS: [string, (library: Library) => Promise<unknown>][] = [
  [
    'imported and then captured',
    async (library) => {
      await importEntries(library, [titled]);
      await recordCapture(library, page);
    },
  ],
  [
    'captured and then imported',
    async (library) => {
      await recordCapture(library, page);
      await importEntries(library, [titled]);
    },
  ],
];

describe.each(WAYS)('a paper known by its title alone, %s', (_name, bring) => {
  it('is one paper with that of the same title', async () => {
    const library = freshLibrary();
    await bring(library);
    expect(await papersOf(library)).toEqual([
      [paperId, false, ['seed']],
      [facts(2).paperId, false, []],
    ]);
    expect(await library.papers.get(paperId)).toMatchObject({ venue: 'Made 2026', abstract: facts(1).abstract });
    expect((await library.meta.get('library'))?.papers).toBe(2);
  });

  it('is parted again with what its file said, and that is taken back and done again', async () => {
    const library = freshLibrary();
    await bring(library);
    const joined = await papersOf(library);
    const step = await partPapers(library, paperId, record);
    const parted = await papersOf(library);
    expect(parted).toEqual([
      [paperId, false, []],
      [facts(2).paperId, false, []],
      [record, true, ['seed']],
    ]);
    expect((await library.papers.get(paperId))?.imported).toBeUndefined();
    expect((await journalSteps(library, 1))[0]).toMatchObject({
      step,
      what: { did: 'part-papers', title: 'Paper number 1' },
    });
    expect(await undo(library)).toMatchObject({ papers: 1, leftAlone: 0 });
    expect(await papersOf(library)).toEqual(joined);
    expect((await presentPaper(library, record))?.paperId).toBe(paperId);
    expect(await redo(library)).toMatchObject({ leftAlone: 0 });
    expect(await papersOf(library)).toEqual(parted);
    expect((await library.meta.get('library'))?.papers).toBe(3);
  });

  it('stays parted when the page or the file is read again', async () => {
    const library = freshLibrary();
    await bring(library);
    await partPapers(library, paperId, record);
    const parted = await papersOf(library);
    await recordCapture(library, captureOf(rows([facts(1)]), { day: '2026-06-04' }));
    const { counts } = await importEntries(library, [titled]);
    expect(counts).toMatchObject({ known: 1 });
    expect(await papersOf(library)).toEqual(parted);
  });

  it('leaves what the reader said since with the paper', async () => {
    const library = freshLibrary();
    await bring(library);
    await setMark(library, paperId, { kind: 'note', name: '', value: 'said of both' });
    await partPapers(library, paperId, record);
    expect(await library.papers.get(paperId)).toMatchObject({ note: 'said of both' });
    expect(await library.papers.get(record)).toMatchObject({ note: '' });
  });
});

describe('what the reader says of a nearly equal title', () => {
  const near = entry(1, { facts: { title: 'Paper number 1, of which the title has a slight mistke' } });
  const known = facts(1, { title: 'Paper number 1, of which the title has a slight mistake' });

  it('makes the entry that paper, now and when the file is read again, until it is parted', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([known])));
    const { counts } = await importEntries(library, [near], { answer: 'same', choice: { ...CHOICE, tag: 'seed' } });
    expect(counts).toMatchObject({ doubtful: 1 });
    expect(await papersOf(library)).toEqual([[paperId, false, ['seed']]]);
    expect((await importEntries(library, [near])).counts).toMatchObject({ joined: 1, doubtful: 0 });
    const own = (await library.papers.get(paperId))?.mergedFrom?.[0]?.paperId ?? '';
    await partPapers(library, paperId, own);
    expect(await papersOf(library)).toEqual([
      [paperId, false, []],
      [own, true, ['seed']],
    ]);
  });

  it('makes it a paper of its own, or leaves it out', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([known])));
    await importEntries(library, [near], { answer: 'leave' });
    expect(await library.papers.count()).toBe(1);
    await importEntries(library, [near], { answer: 'take' });
    expect(await library.papers.count()).toBe(2);
  });
});
