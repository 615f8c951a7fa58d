import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deleteRange, rangesOf } from '../../../storage/forget/key-ranges.ts';
import { openLibrary } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { runs } from '../../property-runs.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const idOf = (number: number) => facts(number).paperId;

describe('ranges of keys', () => {
  it('hold every chosen key and no other, in as few as that takes', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (choices) => {
        const all = choices.map((_, key) => key);
        const ranges = rangesOf(all, (key) => choices[key] === true);
        const held = all.filter((key) => ranges.some(([first, last]) => first <= key && key <= last));
        expect(held).toEqual(all.filter((key) => choices[key]));
        const starts = all.filter((key) => choices[key] && !choices[key - 1]);
        expect(ranges.map(([first]) => first)).toEqual(starts);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('deleting a range', () => {
  it('takes the rows from the first to the last, and no other', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([1, 2, 3, 4].map((number) => facts(number)))));
    await library.transaction('rw', library.papers, () => deleteRange(library.papers, [idOf(2), idOf(3)]));
    expect(await library.papers.toCollection().primaryKeys()).toEqual([idOf(1), idOf(4)]);
  });

  it('is seen by live queries, of another connection too', async () => {
    const library = freshLibrary();
    const other = openLibrary(library.name);
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    const seen: number[] = [];
    const query = Dexie.liveQuery(() => other.papers.count()).subscribe((count) => seen.push(count));
    await expect.poll(() => seen).toEqual([2]);
    await library.transaction('rw', library.papers, () => deleteRange(library.papers, [idOf(1), idOf(2)]));
    await expect.poll(() => seen.at(-1)).toBe(0);
    query.unsubscribe();
    other.close();
  });

  it('undoes its transaction when it fails', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('made', 'UnknownError');
    });
    const work = library.transaction('rw', library.papers, library.marks, async () => {
      await library.marks.clear();
      await library.papers.update(idOf(1), { starred: 1 });
      await deleteRange(library.papers, [idOf(1), idOf(1)]);
    });
    await expect(work).rejects.toThrow('made');
    remove.mockRestore();
    expect(await library.papers.get(idOf(1))).toMatchObject({ starred: 0 });
  });
});
