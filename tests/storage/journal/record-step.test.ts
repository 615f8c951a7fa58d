import { describe, expect, it } from 'vitest';
import { forget } from '../../../storage/forget/forget.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setFields } from '../../../storage/set-fields.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { write } from '../../../storage/write.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

const [ONE, OTHER] = [facts(1).paperId, facts(2).paperId];
const EDITOR = '5f0c7a52-1111-4222-8333-444444444444';

async function libraryOfTwo() {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
  return library;
}

describe('the journal', () => {
  it('says of each mark what stood there before, and the stamp that it was set with', async () => {
    const library = await libraryOfTwo();
    await setMark(library, ONE, { kind: 'status', name: '', value: 'reading' });
    await setMark(library, ONE, { kind: 'status', name: '', value: 'read' });
    const steps = await library.journal.toArray();
    const beforeAt = steps[0]?.changes[0]?.at;
    const mark = await library.marks.get([ONE, 'status', '']);
    expect(steps.map(({ what, papers }) => ({ what, papers }))).toEqual([
      { what: { did: 'mark', kind: 'status', name: '', set: true, status: 'reading' }, papers: [ONE] },
      { what: { did: 'mark', kind: 'status', name: '', set: true, status: 'read' }, papers: [ONE] },
    ]);
    expect(steps[0]?.changes).toEqual([expect.not.objectContaining({ before: expect.anything() })]);
    expect(steps[1]?.changes).toEqual([
      { of: 'mark', paperId: ONE, kind: 'status', name: '', before: 'reading', beforeAt, at: mark?.at },
    ]);
  });

  it('has one step for all drafts of one editor, from the text before the first', async () => {
    const library = await libraryOfTwo();
    await setMark(library, ONE, { kind: 'note', name: '', value: 'before' });
    for (const value of ['f', 'fi', 'first'])
      await setMark(library, ONE, { kind: 'note', name: '', value }, { editor: EDITOR });
    const steps = await library.journal.toArray();
    expect(steps.length).toBe(2);
    const at = (await library.marks.get([ONE, 'note', '']))?.at;
    const beforeAt = steps[0]?.changes[0]?.at;
    expect(steps[1]?.changes).toEqual([
      { of: 'mark', paperId: ONE, kind: 'note', name: '', before: 'before', beforeAt, at },
    ]);
  });

  it('has two steps for drafts of one editor with something else between them', async () => {
    const library = await libraryOfTwo();
    await setMark(library, ONE, { kind: 'note', name: '', value: 'f' }, { editor: EDITOR });
    await setMark(library, OTHER, { kind: 'star', name: '', value: true });
    await setMark(library, ONE, { kind: 'note', name: '', value: 'first' }, { editor: EDITOR });
    expect(await library.journal.count()).toBe(3);
  });

  it('loses what it says of a paper that is forgotten, and nothing else', async () => {
    const library = await libraryOfTwo();
    await setMark(library, ONE, { kind: 'note', name: '', value: 'a secret' });
    await setMark(library, OTHER, { kind: 'star', name: '', value: true });
    await forget(library, { what: 'paper', paperId: ONE });
    expect((await library.journal.toArray()).map(({ papers }) => papers)).toEqual([[OTHER]]);
  });
});

describe('a row with fields', () => {
  it('is made by the first field that is set, and changes only what is another value', async () => {
    const library = freshLibrary();
    const first = await write(library, (writing) => setFields(writing, 'lists', 'x', { name: 'Agents', limit: 9 }));
    const second = await write(library, (writing) => setFields(writing, 'lists', 'x', { name: 'Agents', limit: 10 }));
    expect(first.map(({ at: _, ...change }) => change)).toEqual([
      { of: 'field', table: 'lists', id: 'x', field: 'name' },
      { of: 'field', table: 'lists', id: 'x', field: 'limit' },
    ]);
    expect(second).toEqual([expect.objectContaining({ field: 'limit', before: 9 })]);
    expect((await library.lists.get('x'))?.fields).toMatchObject({ name: { value: 'Agents' }, limit: { value: 10 } });
  });
});
