import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkValue } from '../../../papers/mark.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { forget } from '../../../storage/forget/forget.ts';
import { recordStep } from '../../../storage/journal/record-step.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { journalSteps } from '../../../storage/reads/journal.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setFields } from '../../../storage/set-fields.ts';
import { setMark, setMarks } from '../../../storage/set-marks.ts';
import { write } from '../../../storage/write.ts';
import { runs } from '../../property-runs.ts';
import { failingStore } from '../failing-store.ts';
import { captureOf, contents, facts, freshLibrary, rows } from '../made-library.ts';

const ID = facts(1).paperId;
const tag = (name: string, value = true): MarkValue => ({ kind: 'tag', name, value });
const star = (value: boolean): MarkValue => ({ kind: 'star', name: '', value });
const note = (value: string): MarkValue => ({ kind: 'note', name: '', value });

async function withPapers(...numbers: number[]): Promise<Library> {
  const library = freshLibrary();
  await recordCapture(library, captureOf(rows(numbers.map((number) => facts(number)))));
  return library;
}

const paperOf = async (library: Library, id: PaperId = ID) => {
  const { tags, lists, starred, status, note } = (await library.papers.get(id)) ?? {};
  return { tags, lists, starred, status, note };
};

describe('undo', () => {
  it.each<[string, MarkValue, MarkValue]>([
    ['a tag', tag('rlhf'), tag('agents')],
    ['a tag that was taken off', tag('rlhf'), tag('rlhf', false)],
    ['a star', tag('rlhf'), star(true)],
    ['a status', { kind: 'status', name: '', value: 'reading' }, { kind: 'status', name: '', value: 'read' }],
    ['a list entry', tag('rlhf'), { kind: 'list', name: 'reading-list', value: 'a1' }],
    ['a note', note('first'), note('second')],
  ])('sets back %s, and redo sets it again', async (_, before, value) => {
    const library = await withPapers(1);
    await setMark(library, ID, before);
    const was = await paperOf(library);
    await setMark(library, ID, value);
    const is = await paperOf(library);
    expect(is).not.toEqual(was);
    expect(await undo(library)).toMatchObject({ what: { did: 'mark', kind: value.kind }, papers: 1, leftAlone: 0 });
    expect(await paperOf(library)).toEqual(was);
    expect(await redo(library)).toMatchObject({ papers: 1, leftAlone: 0 });
    expect(await paperOf(library)).toEqual(is);
  });

  it('goes back step by step, and redo forth again, until there is none', async () => {
    const library = await withPapers(1);
    const states = [await paperOf(library)];
    for (const name of ['one', 'two', 'three']) {
      await setMark(library, ID, tag(name));
      states.push(await paperOf(library));
    }
    for (const state of states.slice(0, -1).reverse()) {
      await undo(library);
      expect(await paperOf(library)).toEqual(state);
    }
    expect(await undo(library)).toBeNull();
    for (const state of states.slice(1)) {
      await redo(library);
      expect(await paperOf(library)).toEqual(state);
    }
    expect(await redo(library)).toBeNull();
    await undo(library);
    expect(await paperOf(library)).toEqual(states[2]);
  });

  it('leaves nothing to redo once something else was done', async () => {
    const library = await withPapers(1);
    await setMark(library, ID, tag('one'));
    await undo(library);
    await setMark(library, ID, tag('two'));
    expect(await redo(library)).toBeNull();
    await undo(library);
    expect(await paperOf(library)).toMatchObject({ tags: [] });
  });

  it('of two at once takes back two steps', async () => {
    const library = await withPapers(1);
    await setMark(library, ID, tag('one'));
    await setMark(library, ID, tag('two'));
    await Promise.all([undo(library), undo(library)]);
    expect(await paperOf(library)).toMatchObject({ tags: [] });
  });

  it('of an earlier step leaves what was changed since, and says so', async () => {
    const library = await withPapers(1, 2);
    const ids = [ID, facts(2).paperId];
    await write(library, async (writing) => {
      const { changes } = await setMarks(writing, ids, () => [{ value: tag('rlhf') }]);
      await recordStep(writing, { what: { did: 'mark', kind: 'tag', name: 'rlhf', set: true }, changes });
    });
    const [step] = await journalSteps(library, 1);
    await setMark(library, ID, tag('rlhf'));
    expect(await undo(library, step?.step)).toMatchObject({ papers: 1, leftAlone: 1 });
    expect(await paperOf(library)).toMatchObject({ tags: ['rlhf'] });
    expect(await paperOf(library, facts(2).paperId)).toMatchObject({ tags: [] });
  });

  it('shows a tag of a rule again that the reader had taken off', async () => {
    const library = await withPapers(1);
    await write(library, (writing) =>
      setMarks(writing, [ID], () => [{ value: { kind: 'auto-tag', name: 'rule', value: 'rlhf' } }]),
    );
    await setMark(library, ID, tag('rlhf', false));
    expect(await paperOf(library)).toMatchObject({ tags: [] });
    await undo(library);
    expect(await paperOf(library)).toMatchObject({ tags: ['rlhf'] });
  });

  it('takes back the drafts of one editor as one step', async () => {
    const library = await withPapers(1);
    const editor = crypto.randomUUID();
    for (const text of ['w', 'wh', 'why']) await setMark(library, ID, note(text), { editor, was: '' });
    await undo(library);
    expect(await paperOf(library)).toMatchObject({ note: '' });
    expect(await undo(library)).toBeNull();
    await redo(library);
    expect(await paperOf(library)).toMatchObject({ note: 'why' });
  });

  it('of an added list makes it gone, and redo brings it back with its name', async () => {
    const library = freshLibrary();
    await write(library, async (writing) => {
      const changes = await setFields(writing, 'lists', 'later', { name: 'Later', place: 'a' });
      await recordStep(writing, { what: { did: 'add', what: 'list', name: 'Later' }, changes });
    });
    const values = async () => {
      const fields = (await library.lists.get('later'))?.fields;
      return { name: fields?.name?.value, gone: fields?.gone?.value ?? false };
    };
    await undo(library);
    expect(await values()).toEqual({ name: 'Later', gone: true });
    await redo(library);
    expect(await values()).toEqual({ name: 'Later', gone: false });
    await undo(library);
    expect(await values()).toEqual({ name: 'Later', gone: true });
  });

  it('sets back a field, unless it was set since', async () => {
    const library = freshLibrary();
    const set = (colour: 'red' | 'blue') =>
      write(library, async (writing) => {
        const changes = await setFields(writing, 'tags', 'rlhf', { colour });
        return recordStep(writing, { what: { did: 'colour-tag', tag: 'rlhf' }, changes });
      });
    const colour = async () => (await library.tags.get('rlhf'))?.fields.colour?.value;
    const first = await set('red');
    await set('blue');
    expect(await undo(library, first)).toMatchObject({ papers: 0, leftAlone: 1 });
    expect(await colour()).toBe('blue');
    await undo(library);
    expect(await colour()).toBe('red');
  });

  it('knows nothing of a paper that was forgotten', async () => {
    const library = await withPapers(1, 2);
    await setMark(library, ID, tag('rlhf'));
    await forget(library, { what: 'paper', paperId: ID });
    expect(await undo(library)).toBeNull();
    expect(await library.journal.count()).toBe(0);
  });

  it('changes nothing when any one call to the store fails, and works when done again', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, ID, tag('rlhf'));
    const before = await contents(library);
    let failures = 0;
    for (let n = 1; ; n += 1) {
      store.failAt(n);
      const isDone = await undo(library).then(
        () => true,
        () => false,
      );
      if (isDone) break;
      failures += 1;
      store.failAt(0);
      expect(await contents(library)).toEqual(before);
    }
    expect(failures).toBeGreaterThan(1);
    expect(await paperOf(library)).toMatchObject({ tags: [] });
  });

  it('of everything leaves what there was, whatever was done', async () => {
    const value = fc.oneof(
      fc.record({ kind: fc.constant('tag'), name: fc.constantFrom('a', 'b'), value: fc.boolean() }),
      fc.record({ kind: fc.constant('star'), name: fc.constant(''), value: fc.boolean() }),
      fc.record({ kind: fc.constant('list'), name: fc.constant('l'), value: fc.constantFrom('', 'a', 'b') }),
      fc.record({ kind: fc.constant('note'), name: fc.constant(''), value: fc.constantFrom('', 'x', 'y') }),
    ) as fc.Arbitrary<MarkValue>;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(1, 2), value), { maxLength: 6 }), async (done) => {
        const library = await withPapers(1, 2);
        const state = () => Promise.all([paperOf(library), paperOf(library, facts(2).paperId)]);
        const before = await state();
        for (const [number, mark] of done) await setMark(library, facts(number).paperId, mark);
        const after = await state();
        while (await undo(library)) if ((await library.journal.count()) > 100) throw new Error('it never ends');
        expect(await state()).toEqual(before);
        while (await redo(library)) if ((await library.journal.count()) > 100) throw new Error('it never ends');
        expect(await state()).toEqual(after);
      }),
      { numRuns: runs(30) },
    );
  });
});
