import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../papers/limits.ts';
import { markMany } from '../../../storage/bulk/mark-many.ts';
import { endCutShort, stopStep } from '../../../storage/journal/steps-under-way.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { openLibrary } from '../../../storage/library.ts';
import { journalSteps, stepsUnderWay } from '../../../storage/reads/journal.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const PAPERS = 260;
const all = Array.from({ length: PAPERS }, (_, index) => facts(index + 1));
const ids = all.map(({ paperId }) => paperId);
const rlhf = { kind: 'tag', name: 'rlhf', value: true } as const;

async function withMany(): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows(all)));
  return library;
}

/** The library as the next background opens it. */
const reopen = (library: Library) => openLibrary(library.name);

const tagged = (library: Library) => library.papers.where('tags').equals('rlhf').count();

describe('marking many papers', () => {
  it('is one step of the journal, taken back and done again as one', async () => {
    const library = await withMany();
    const { step, papers, left } = await markMany(library, ids, rlhf);
    expect([papers, left, await tagged(library)]).toEqual([PAPERS, 0, PAPERS]);
    expect(await journalSteps(library, 10)).toMatchObject([{ step, papers: PAPERS, isUndone: false }]);
    expect(await undo(library)).toMatchObject({ papers: PAPERS, leftAlone: 0 });
    expect(await tagged(library)).toBe(0);
    expect(await undo(library)).toBeNull();
    expect(await redo(library)).toMatchObject({ papers: PAPERS });
    expect(await tagged(library)).toBe(PAPERS);
  });

  it('lets other writes through between its pieces, and says how far it is', async () => {
    const library = await withMany();
    const progress: number[] = [];
    await markMany(library, ids, rlhf, async () => {
      const [way] = await stepsUnderWay(library);
      progress.push(way?.done ?? 0);
      expect(way).toMatchObject({ total: PAPERS, what: { kind: 'tag', name: 'rlhf' } });
      await setMark(library, ids[0] ?? '', { kind: 'star', name: '', value: progress.length % 2 === 1 });
    });
    expect(progress.length).toBeGreaterThan(0);
    expect(progress[0]).toBeGreaterThan(0);
    expect(await stepsUnderWay(library)).toEqual([]);
    expect(await tagged(library)).toBe(PAPERS);
  });

  it('changes only papers that have it not yet, and tells of those that cannot have it', async () => {
    const library = await withMany();
    const [first = '', second = '', third = ''] = ids;
    await setMark(library, first, rlhf);
    for (let n = 0; n < LIMITS.tagsPerPaper; n += 1) {
      await setMark(library, second, { kind: 'tag', name: `tag ${n}`, value: true });
    }
    const marked = await markMany(library, [first, second, third, 'arxiv:2601.99999'], rlhf);
    expect(marked).toMatchObject({ papers: 1, left: 2 });
    await undo(library);
    expect((await library.papers.get(first))?.tags).toEqual(['rlhf']);
  });

  it('is no step when nothing is to be changed', async () => {
    const library = await withMany();
    expect(await markMany(library, ids, { ...rlhf, value: false })).toEqual({ step: null, papers: 0, left: 0 });
    expect(await journalSteps(library, 10)).toEqual([]);
    expect(await library.marks.count()).toBe(0);
  });

  it('keeps the order given on a list', async () => {
    const library = await withMany();
    const order = ids.toReversed();
    await markMany(library, order, { kind: 'list', name: 'later', value: '0mabcdef' });
    const entries = (await library.marks.toArray()).map(({ paperId, value }) => ({ paperId, place: String(value) }));
    entries.sort((a, b) => (a.place < b.place ? -1 : 1));
    expect(entries.map(({ paperId }) => paperId)).toEqual(order);
  });

  it('stops when it is told to; what is done stays, and is taken back as one step', async () => {
    const library = await withMany();
    const marking = markMany(library, ids, rlhf, async () => {
      const [way] = await stepsUnderWay(library);
      void stopStep(library, way?.step ?? 0);
    });
    const { papers, left } = await marking;
    expect(papers).toBeGreaterThan(0);
    expect(papers + left).toBe(PAPERS);
    expect(left).toBeGreaterThan(0);
    expect(await tagged(library)).toBe(papers);
    expect(await stepsUnderWay(library)).toEqual([]);
    expect(await undo(library)).toMatchObject({ papers });
    expect(await tagged(library)).toBe(0);
  });

  it('is stopped by taking it back', async () => {
    const library = await withMany();
    let undone: Promise<unknown> | undefined;
    await markMany(library, ids, rlhf, async () => {
      undone ??= undo(library);
    });
    expect(await undone).not.toBeNull();
    expect(await tagged(library)).toBe(0);
  });

  it('cut short is one step that can be taken back, and is no longer under way after the next start', async () => {
    const library = await withMany();
    const never = new Promise<void>(() => {});
    const begun = Promise.withResolvers<void>();
    void markMany(library, ids, rlhf, () => {
      begun.resolve();
      return never;
    });
    await begun.promise;
    const reopened = reopen(library);
    expect(await stepsUnderWay(reopened)).toHaveLength(1);
    await endCutShort(reopened);
    expect(await stepsUnderWay(reopened)).toEqual([]);
    const done = await tagged(reopened);
    expect(done).toBeGreaterThan(0);
    expect(await undo(reopened)).toMatchObject({ papers: done });
    expect(await tagged(reopened)).toBe(0);
    reopened.close();
  });
});

describe('taking back many', () => {
  it('goes on where it was cut short', async () => {
    const library = await withMany();
    await markMany(library, ids, rlhf);
    const never = new Promise<void>(() => {});
    const begun = Promise.withResolvers<void>();
    void undo(library, undefined, () => {
      begun.resolve();
      return never;
    });
    await begun.promise;
    const reopened = reopen(library);
    const left = await tagged(reopened);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(PAPERS);
    expect(await undo(reopened)).toMatchObject({ papers: left });
    expect(await tagged(reopened)).toBe(0);
    expect(await redo(reopened)).toMatchObject({ papers: PAPERS });
    expect(await tagged(reopened)).toBe(PAPERS);
    reopened.close();
  });
});
