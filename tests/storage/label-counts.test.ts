import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { forgetEverything } from '../../storage/forget/forget-everything.ts';
import { deleteRange } from '../../storage/forget/key-ranges.ts';
import type { Library } from '../../storage/library.ts';
import { newPaper } from '../../storage/paper-row.ts';
import { readingLists } from '../../storage/reads/lists.ts';
import { follow } from '../../storage/reads/live.ts';
import { libraryState } from '../../storage/reads/overview.ts';
import { tagList } from '../../storage/reads/tags.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { eventually } from '../eventually.ts';
import { runs } from '../property-runs.ts';
import { captureOf, countsOfLabels, facts, freshLibrary, noon, rows } from './made-library.ts';

const id = (number: number) => facts(number).paperId;
const SEEN = captureOf(rows([facts(1), facts(2)]));

/** What a write may do to the table of papers. */
type Step = (papers: Library['papers']) => PromiseLike<unknown>;

const number = fc.integer({ min: 1, max: 5 });
const labels = fc.uniqueArray(fc.constantFrom('a', 'b', 'a b', 'ü'), { maxLength: 3 });
const paper = fc
  .record({ number, tags: labels, lists: labels })
  .map(({ number: which, ...has }) => ({ ...newPaper(facts(which), noon('2026-06-03')), ...has }));
const step = fc.oneof(
  paper.map(
    (row): Step =>
      (papers) =>
        papers.put(row),
  ),
  fc.array(paper, { maxLength: 5 }).map(
    (all): Step =>
      (papers) =>
        papers.bulkPut(all),
  ),
  fc.array(number, { maxLength: 3 }).map(
    (all): Step =>
      (papers) =>
        papers.bulkDelete(all.map(id)),
  ),
  fc.array(number, { maxLength: 3 }).map(
    (all): Step =>
      (papers) =>
        papers.bulkGet(all.map(id)),
  ),
  fc.tuple(number, labels).map(
    ([which, tags]): Step =>
      (papers) =>
        papers.update(id(which), { tags }),
  ),
  fc.tuple(number, number).map(([a, b]): Step => {
    return (papers) => deleteRange(papers, [id(Math.min(a, b)), id(Math.max(a, b))]);
  }),
  fc.constant<Step>((papers) => papers.toArray()),
  fc.constant<Step>((papers) => papers.toCollection().modify({ lists: ['a'] })),
);

describe('the counts of tags and lists', () => {
  it('are those of the papers, whatever writes do to these', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), async (writes) => {
        const library = freshLibrary();
        for (const steps of writes) {
          await library.transaction('rw', library.tables, async () => {
            for (const each of steps) await each(library.papers);
          });
        }
        const { kept, counted } = await countsOfLabels(library);
        expect(kept).toEqual(counted);
        await library.delete();
      }),
      { numRuns: runs(60) },
    );
  });

  it('are kept where a write names no table but that of the papers', async () => {
    const library = freshLibrary();
    await library.papers.put({ ...newPaper(facts(1), noon('2026-06-03')), tags: ['a'] });
    expect(await tagList(library)).toEqual([{ tag: 'a', papers: 1, colour: '' }]);
  });

  it('are as they were when a write fails', async () => {
    const library = freshLibrary();
    await recordCapture(library, SEEN);
    await setMark(library, id(1), { kind: 'tag', name: 'a', value: true });
    const failing = library.transaction('rw', library.tables, async () => {
      await library.papers.bulkDelete([id(1), id(2)]);
      throw new Error('made');
    });
    await expect(failing).rejects.toThrow('made');
    expect(await tagList(library)).toEqual([{ tag: 'a', papers: 1, colour: '' }]);
  });

  it('are gone when everything is forgotten', async () => {
    const library = freshLibrary();
    await recordCapture(library, SEEN);
    await setMark(library, id(1), { kind: 'tag', name: 'a', value: true });
    await forgetEverything(library);
    expect(await library.labelCounts.toArray()).toEqual([]);
  });

  it('are not read again for a star or a capture, and are for a tag and an entry of a list', async () => {
    const library = freshLibrary();
    await recordCapture(library, SEEN);
    await setMark(library, id(1), { kind: 'tag', name: 'a', value: true });
    const readTags = vi.fn(() => tagList(library));
    const readLists = vi.fn(() => readingLists(library));
    const onState = vi.fn();
    const onError = vi.fn();
    for (const stop of [
      follow(readTags, () => undefined, onError),
      follow(readLists, () => undefined, onError),
      follow(() => libraryState(library), onState, onError),
    ]) {
      onTestFinished(stop);
    }
    // What a write changes is read anew together, so that the state is last.
    const readAfter = async (done: unknown, revision: number) => {
      await done;
      await eventually(() => expect(onState).toHaveBeenLastCalledWith({ papers: 2, revision }));
      return [readTags.mock.calls.length, readLists.mock.calls.length];
    };
    expect(await readAfter(undefined, 2)).toEqual([1, 1]);
    const star = { kind: 'star', name: '', value: true } as const;
    expect(await readAfter(setMark(library, id(1), star), 3)).toEqual([1, 1]);
    const again = { ...SEEN, captureId: 'again', at: SEEN.at + 1 };
    expect(await readAfter(recordCapture(library, again), 4)).toEqual([1, 1]);
    expect(await readAfter(setMark(library, id(2), { kind: 'tag', name: 'a', value: true }), 5)).toEqual([2, 1]);
    const entry = { kind: 'list', name: 'reading-list', value: 'a1' } as const;
    expect(await readAfter(setMark(library, id(2), entry), 6)).toEqual([2, 2]);
    expect(onError).not.toHaveBeenCalled();
  });
});
