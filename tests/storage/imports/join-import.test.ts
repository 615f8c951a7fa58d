import { describe, expect, it } from 'vitest';
import { localDay } from '../../../papers/days.ts';
import { joinImport } from '../../../storage/imports/join-import.ts';
import { importsCutShort } from '../../../storage/journal/steps-under-way.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import { openLibrary } from '../../../storage/library.ts';
import { changesAfter } from '../../../storage/reads/changes.ts';
import { journalSteps, stepsUnderWay } from '../../../storage/reads/journal.ts';
import { readingLists } from '../../../storage/reads/lists.ts';
import { newPapersOn } from '../../../storage/reads/new-papers.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from '../made-library.ts';
import { importedTimes } from './imported-times.ts';
import { CHOICE, entry, freshStaging, importEntries, stage } from './made-import.ts';

const attention = entry(1, {
  ids: ['arxiv:2601.00001'],
  facts: { title: 'Attention to everything that is made up', doi: '10.1234/made.1', venue: 'Made 2026' },
  words: { tags: ['transformers'], lists: ['Talk'], starred: true, status: 'read', note: 'Read *twice*.' },
  addedAt: noon('2024-05-01'),
});
const titled = entry(2, { facts: { title: 'A made-up work of which only the title is known' } });

describe('an import', () => {
  it('brings papers with what is said of them, as one step that is taken back and done again as one', async () => {
    const library = freshLibrary();
    const { step, papers, counts } = await importEntries(library, [attention, titled], {
      choice: { ...CHOICE, tag: 'thesis' },
    });
    expect([papers, counts.new]).toEqual([2, 2]);
    const [list] = (await readingLists(library)).filter(({ name }) => name === 'Talk');
    const paper = await library.papers.get('arxiv:2601.00001');
    expect(paper).toMatchObject({
      ...attention.facts,
      tags: ['thesis', 'transformers'],
      lists: [list?.id],
      starred: 1,
      status: 'read',
      note: 'Read *twice*.',
      addedAt: noon('2024-05-01'),
      unseen: true,
      firstSeen: 0,
      lastSeen: 0,
    });
    expect(await library.papers.get('title:a-made-up-work-of-which-only-the-title-is-known')).toMatchObject({
      tags: ['thesis'],
    });
    expect(await journalSteps(library, 10)).toMatchObject([{ step, papers: 2, what: { did: 'import' } }]);
    const whole = await contents(library);

    expect(await undo(library)).toMatchObject({ papers: 2, leftAlone: 0 });
    expect(await library.papers.count()).toBe(0);
    expect((await library.meta.get('library'))?.papers).toBe(0);
    expect((await readingLists(library)).map(({ name }) => name)).toEqual(['']);
    expect((await changesAfter(library, 0)).removed).toContain('arxiv:2601.00001');

    expect(await redo(library)).toMatchObject({ papers: 2, leftAlone: 0 });
    expect(importedTimes(await contents(library))).toEqual(importedTimes(whole));
    expect((await library.meta.get('library'))?.papers).toBe(2);
    expect(await undo(library)).toMatchObject({ papers: 2, leftAlone: 0 });
    expect(await library.papers.count()).toBe(0);
  });

  it('is no sighting: no day, no new paper of today, no place in time', async () => {
    const library = freshLibrary();
    await importEntries(library, [attention, titled]);
    expect([await library.days.count(), await library.sightings.count(), await library.captures.count()]).toEqual([
      0, 0, 0,
    ]);
    expect(await newPapersOn(library, localDay(Date.now()))).toBe(0);
  });

  it('of the same file twice changes nothing', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await importEntries(library, [attention, titled, titled]);
    const before = await contents(library);
    const { step, counts } = await importEntries(library, [attention, titled, titled]);
    expect(step).toBeNull();
    expect(counts).toMatchObject({ known: 3 });
    expect(await contents(library)).toEqual(before);
    expect(await stepsUnderWay(library)).toEqual([]);
  });

  it('sets nothing on which the reader has said a word, and no later import does', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    const id = facts(1).paperId;
    await setMark(library, id, { kind: 'tag', name: 'transformers', value: true });
    await setMark(library, id, { kind: 'tag', name: 'transformers', value: false });
    await setMark(library, id, { kind: 'status', name: '', value: 'skipped' });
    await setMark(library, id, { kind: 'note', name: '', value: 'mine' });
    await importEntries(library, [attention]);
    expect(await library.papers.get(id)).toMatchObject({ tags: [], status: 'skipped', note: 'mine', starred: 1 });
    await setMark(library, id, { kind: 'star', name: '', value: false });
    await importEntries(library, [attention]);
    expect(await library.papers.get(id)).toMatchObject({ tags: [], status: 'skipped', note: 'mine', starred: 0 });
  });

  it('can be done again when it was taken back', async () => {
    const library = freshLibrary();
    await importEntries(library, [attention]);
    await undo(library);
    await importEntries(library, [attention]);
    expect(await library.papers.get('arxiv:2601.00001')).toMatchObject({ starred: 1, tags: ['transformers'] });
  });

  it('fills what a captured paper lacks, and gives that back when it is taken back', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    const before = await library.papers.get(facts(1).paperId);
    const { counts } = await importEntries(library, [attention]);
    expect(counts).toMatchObject({ known: 1, new: 0 });
    const after = await library.papers.get(facts(1).paperId);
    expect(after).toMatchObject({ title: facts(1).title, venue: 'Made 2026', firstSeen: before?.firstSeen });
    expect(await undo(library)).toMatchObject({ papers: 1, leftAlone: 0 });
    const {
      revision: _,
      textRevision: _text,
      noteAt: _note,
      ...left
    } = (await library.papers.get(facts(1).paperId)) ?? {};
    const { revision: _own, textRevision: _ownText, ...was } = before ?? {};
    expect(left).toEqual(was);
  });

  it('that is taken back leaves papers that were seen or marked since, no longer as imported', async () => {
    const library = freshLibrary();
    await importEntries(library, [attention, titled]);
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, 'title:a-made-up-work-of-which-only-the-title-is-known', {
      kind: 'star',
      name: '',
      value: true,
    });
    await undo(library, (await journalSteps(library, 10)).find(({ what }) => what.did === 'import')?.step);
    const papers = await library.papers.toArray();
    expect(papers.map(({ paperId, imported, addedAt, tags }) => [paperId, imported, addedAt, tags])).toEqual([
      ['arxiv:2601.00001', undefined, undefined, []],
      ['title:a-made-up-work-of-which-only-the-title-is-known', undefined, undefined, []],
    ]);
    expect(papers[1]?.firstSeen).toBeGreaterThan(0);
  });
});

describe('an import that is cut short', () => {
  const many = Array.from({ length: 230 }, (_, i) =>
    entry(i + 1, {
      ids: [facts(i + 1).paperId],
      facts: { title: `Made-up work number ${i + 1}` },
      words: { tags: ['many'] },
    }),
  );

  it('goes on where it was, as the same step', async () => {
    const library = freshLibrary();
    const staging = freshStaging();
    const { id } = await stage(staging, library, many);
    await staging.hand(id, CHOICE);
    const stopped = joinImport(library, staging, id, {
      between: () => Promise.reject(new Error('the browser is gone')),
    });
    await expect(stopped).rejects.toThrow('gone');
    const [way] = await stepsUnderWay(library);
    expect(way).toMatchObject({ importId: id, total: 230 });

    const next = openLibrary(library.name);
    expect(await importsCutShort(next)).toEqual([way]);
    const { step } = await joinImport(next, staging, id);
    expect(step).toBe(way?.step);
    expect(await next.papers.where('tags').equals('many').count()).toBe(230);
    expect(await stepsUnderWay(next)).toEqual([]);
    expect(await undo(next)).toMatchObject({ papers: 230 });
    expect(await next.papers.count()).toBe(0);
    next.close();
  });

  it('is taken back to the end when that was cut short', async () => {
    const library = freshLibrary();
    await importEntries(library, many);
    const cut = undo(library, undefined, () => Promise.reject(new Error('the browser is gone')));
    await expect(cut).rejects.toThrow('gone');
    const next = openLibrary(library.name);
    const [way] = await importsCutShort(next);
    expect(way).toMatchObject({ is: 'undo' });
    expect(await next.papers.count()).toBeGreaterThan(0);
    await undo(next, way?.undoes);
    expect(await next.papers.count()).toBe(0);
    expect(await importsCutShort(next)).toEqual([]);
    next.close();
  });
});
