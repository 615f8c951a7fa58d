import { describe, expect, it } from 'vitest';
import type { MarkValue } from '../../papers/mark.ts';
import { hasStars } from '../../storage/reads/has-stars.ts';
import { undecided } from '../../storage/reads/undecided.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { setMark, setMarks } from '../../storage/set-marks.ts';
import { write } from '../../storage/write.ts';
import { captureOf, facts, freshLibrary, rows } from './made-library.ts';

const id = (number: number) => facts(number).paperId;
const ids = [1, 2, 3, 4].map(id);

async function filled() {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([1, 2, 3, 4].map((number) => facts(number)))));
  return library;
}

describe('the papers that a reader has not decided on', () => {
  it('are those of the papers asked for that have no mark, in their order', async () => {
    const library = await filled();
    expect(await undecided(library, [id(3), id(1), id(9)])).toEqual({ left: [id(3), id(1)], tagged: [] });
  });

  it.each<MarkValue>([
    { kind: 'status', name: '', value: 'read' },
    { kind: 'status', name: '', value: 'reading' },
    { kind: 'status', name: '', value: 'skipped' },
    { kind: 'star', name: '', value: true },
    { kind: 'list', name: 'reading-list', value: 'm' },
    { kind: 'note', name: '', value: 'to be read again' },
  ])('are without those with the mark %o', async (mark) => {
    const library = await filled();
    await setMark(library, id(2), mark);
    expect(await undecided(library, ids)).toEqual({ left: [id(1), id(3), id(4)], tagged: [] });
  });

  it('are without those with a tag of the reader’s own, and say which these are', async () => {
    const library = await filled();
    await setMark(library, id(2), { kind: 'tag', name: 'rlhf', value: true });
    expect(await undecided(library, ids)).toEqual({ left: [id(1), id(3), id(4)], tagged: [id(2)] });
  });

  it('are with those that only a rule has tagged', async () => {
    const library = await filled();
    const mark: MarkValue = { kind: 'auto-tag', name: 'a-rule', value: 'rlhf' };
    await write(library, async (writing) => void (await setMarks(writing, [id(2)], () => [{ value: mark }])));
    expect((await library.papers.get(id(2)))?.tags).toEqual(['rlhf']);
    expect(await undecided(library, ids)).toEqual({ left: ids, tagged: [] });
  });

  it('depend on their status alone where they were chosen by their marks', async () => {
    const library = await filled();
    for (const one of ids) await setMark(library, one, { kind: 'star', name: '', value: true });
    await setMark(library, id(1), { kind: 'status', name: '', value: 'read' });
    expect(await undecided(library, ids, true)).toEqual({ left: [id(2), id(3), id(4)], tagged: [] });
    expect(await undecided(library, ids)).toEqual({ left: [], tagged: [] });
  });
});

describe('whether any paper has a star', () => {
  it('is so while one has', async () => {
    const library = await filled();
    expect(await hasStars(library)).toBe(false);
    await setMark(library, id(2), { kind: 'star', name: '', value: true });
    expect(await hasStars(library)).toBe(true);
    await setMark(library, id(2), { kind: 'star', name: '', value: false });
    expect(await hasStars(library)).toBe(false);
  });
});
