import { describe, expect, it } from 'vitest';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark } from '../../storage/set-marks.ts';
import { writeCount } from '../../storage/write-count.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const PAPER = facts(1);

describe('the write count of a library', () => {
  it('is another number after each write', async () => {
    const library = freshLibrary();
    const counts = [writeCount(library)];
    await recordCapture(library, captureOf(rows([PAPER])));
    counts.push(writeCount(library));
    await setMark(library, PAPER.paperId, { kind: 'star', name: '', value: true });
    counts.push(writeCount(library));
    await library.notices.clear();
    counts.push(writeCount(library));
    expect(new Set(counts).size).toBe(4);
  });

  it('is another number while a write is under way and when it is complete', async () => {
    const library = freshLibrary();
    await library.open();
    const before = writeCount(library);
    const during = await library.transaction('rw', library.papers, async () => {
      await library.papers.count();
      return writeCount(library);
    });
    expect(new Set([before, during, writeCount(library)]).size).toBe(3);
  });

  it('stays the same when the library is only read', async () => {
    const library = freshLibrary();
    await library.open();
    const before = writeCount(library);
    await library.transaction('r', library.tables, () => library.papers.toArray());
    expect(await library.papers.count()).toBe(0);
    expect(writeCount(library)).toBe(before);
  });

  it('is another number when the library was opened anew', async () => {
    const library = freshLibrary();
    await library.open();
    const before = writeCount(library);
    library.close({ disableAutoOpen: false });
    await library.papers.count();
    expect(writeCount(library)).not.toBe(before);
  });
});
