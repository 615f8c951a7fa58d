import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../papers/limits.ts';
import type { MarkValue } from '../../papers/mark.ts';
import { NOTE_DIVIDER } from '../../papers/note.ts';
import type { Paper } from '../../papers/paper.ts';
import { papersMarked } from '../../storage/reads/marks.ts';
import { tagList } from '../../storage/reads/tags.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import { recordShown } from '../../storage/record-shown.ts';
import { setMark, setMarks } from '../../storage/set-marks.ts';
import { write } from '../../storage/write.ts';
import { captureOf, contents, facts, freshLibrary, noon, rows } from './made-library.ts';

const ID = facts(1).paperId;
const tag = (name: string, value = true): MarkValue => ({ kind: 'tag', name, value });

describe('a mark', () => {
  it('is a row with a clock of its own, and is copied to its paper', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, ID, tag('rlhf'));
    await setMark(library, ID, { kind: 'star', name: '', value: true });
    await setMark(library, ID, { kind: 'status', name: '', value: 'reading' });
    await setMark(library, ID, { kind: 'list', name: 'reading-list', value: 'a1' });
    const marks = await library.marks.toArray();
    expect(marks.map(({ at: _, ...mark }) => mark)).toEqual([
      { paperId: ID, kind: 'list', name: 'reading-list', value: 'a1' },
      { paperId: ID, kind: 'star', name: '', value: true },
      { paperId: ID, kind: 'status', name: '', value: 'reading' },
      { paperId: ID, kind: 'tag', name: 'rlhf', value: true },
    ]);
    expect(new Set(marks.map((mark) => mark.at)).size).toBe(4);
    expect(await library.papers.get(ID)).toMatchObject({
      tags: ['rlhf'],
      lists: ['reading-list'],
      starred: 1,
      status: 'reading',
      revision: 5,
      textRevision: 2,
    });
  });

  it('that is taken back stays as a row without the mark, with a later clock', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, ID, tag('rlhf'));
    const [before] = await library.marks.toArray();
    await setMark(library, ID, tag('rlhf', false));
    const [after] = await library.marks.toArray();
    expect(after).toMatchObject({ name: 'rlhf', value: false });
    expect((after?.at ?? '') > (before?.at ?? '')).toBe(true);
    expect(await library.papers.get(ID)).toMatchObject({ tags: [] });
  });

  it('outlives every later capture of its paper', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, ID, tag('rlhf'));
    await setMark(library, ID, { kind: 'note', name: '', value: 'read section 3' });
    await recordCapture(library, captureOf(rows([facts(1, { title: 'Retitled' })]), { day: '2026-06-09' }));
    expect(await library.papers.get(ID)).toMatchObject({ title: 'Retitled', tags: ['rlhf'], note: 'read section 3' });
  });

  it('cannot be set on a paper that is not in the library', async () => {
    const library = freshLibrary();
    await expect(setMark(library, ID, tag('rlhf'))).rejects.toMatchObject({ code: 'unknown-paper' });
    expect(await library.marks.count()).toBe(0);
  });
});

describe('the tags of a paper', () => {
  it('are a hundred at most; one more is refused and changes nothing, one it has already is not', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    for (let number = 0; number < LIMITS.tagsPerPaper; number += 1) await setMark(library, ID, tag(`tag ${number}`));
    const before = await contents(library);
    await expect(setMark(library, ID, tag('one more'))).rejects.toMatchObject({ code: 'too-many-tags' });
    expect(await contents(library)).toEqual(before);
    await setMark(library, ID, tag('tag 7'));
    await setMark(library, ID, tag('tag 7', false));
    await setMark(library, ID, tag('one more'));
    expect((await library.papers.get(ID))?.tags).toHaveLength(LIMITS.tagsPerPaper);
  });
});

describe('a note', () => {
  const note = (value: string): MarkValue => ({ kind: 'note', name: '', value });
  const editor = crypto.randomUUID();

  async function withNote(text: string) {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1)])));
    await setMark(library, ID, note(text), { was: '' });
    const shown = async () => (await library.papers.get(ID)) ?? { note: undefined, noteAt: undefined };
    return { library, shown };
  }

  it('takes the place of the text that its page showed', async () => {
    const { library, shown } = await withNote('first');
    const { noteAt } = await shown();
    expect(noteAt).toBe((await library.marks.toArray())[0]?.at);
    await setMark(library, ID, note('second'), { was: noteAt ?? '' });
    expect((await shown()).note).toBe('second');
    await setMark(library, ID, note(''), { was: (await shown()).noteAt ?? '' });
    expect((await shown()).note).toBe('');
  });

  it('that another page has changed meanwhile keeps both texts, also when the page showed none', async () => {
    const { library, shown } = await withNote('first');
    const { noteAt = '' } = await shown();
    await setMark(library, ID, note('theirs'), { was: noteAt });
    await setMark(library, ID, note('mine'), { was: noteAt });
    expect((await shown()).note).toBe(`theirs${NOTE_DIVIDER}mine`);
    await setMark(library, ID, note('of a page without'), { was: '' });
    expect((await shown()).note).toBe(`theirs${NOTE_DIVIDER}mine${NOTE_DIVIDER}of a page without`);
  });

  it('does not conflict with the drafts of its own editor, nor grow with them', async () => {
    const { library, shown } = await withNote('first');
    const was = (await shown()).noteAt ?? '';
    for (const text of ['d', 'dr', 'draft']) await setMark(library, ID, note(text), { was, editor });
    expect((await shown()).note).toBe('draft');
    const [mark] = await library.marks.toArray();
    expect(mark).toEqual({ paperId: ID, kind: 'note', name: '', value: 'draft', editor, at: (await shown()).noteAt });
  });

  it('of before notes had versions is replaced by the page that shows it', async () => {
    const { library, shown } = await withNote('old');
    const { noteAt: _, ...paper } = (await library.papers.get(ID)) ?? {};
    await library.papers.put(paper as Paper);
    await setMark(library, ID, note('new'), { was: '' });
    expect((await shown()).note).toBe('new');
  });
});

describe('marks on hundreds of papers', () => {
  it('are set on those named alone, each with what it had before', async () => {
    const library = freshLibrary();
    const many = Array.from({ length: 230 }, (_, i) => facts(i + 1));
    await recordCapture(library, captureOf(rows(many)));
    await setMark(library, ID, tag('before'));
    await setMark(library, facts(7).paperId, tag('before'));
    const ids = many.map(({ paperId }) => paperId).filter((id) => id !== facts(7).paperId);
    const seen = await write(library, async (writing) => {
      const had: string[] = [];
      await setMarks(writing, ids, ({ paperId }, marks) => {
        if (marks.length > 0) had.push(paperId);
        return [{ value: tag('new') }];
      });
      return had;
    });
    expect(seen).toEqual([ID]);
    expect((await library.papers.get(ID))?.tags).toEqual(['before', 'new']);
    expect((await library.papers.get(facts(7).paperId))?.tags).toEqual(['before']);
    expect(await library.papers.where('tags').equals('new').count()).toBe(229);
  });
});

describe('reading marks', () => {
  it('counts papers by tag, most used first, and narrows to papers with every mark asked for', async () => {
    const library = freshLibrary();
    await recordCapture(library, captureOf(rows([facts(1), facts(2)])));
    await recordCapture(library, captureOf(rows([facts(3)]), { day: '2026-06-04' }));
    for (const number of [1, 2, 3]) await setMark(library, facts(number).paperId, tag('agents'));
    for (const number of [1, 3]) await setMark(library, facts(number).paperId, tag('rlhf'));
    await setMark(library, facts(3).paperId, { kind: 'star', name: '', value: true });
    expect(await tagList(library)).toEqual([
      { tag: 'agents', papers: 3, colour: '' },
      { tag: 'rlhf', papers: 2, colour: '' },
    ]);
    const marked = async (tags: string[], starred = false) =>
      (await papersMarked(library, { tags, starred }))?.map((paper) => paper.paperId);
    expect(await marked(['agents', 'rlhf'])).toEqual([facts(3).paperId, facts(1).paperId]);
    expect(await marked(['rlhf'], true)).toEqual([facts(3).paperId]);
    await setMark(library, facts(2).paperId, tag('rlhf/dpo'));
    expect(await marked(['rlhf'])).toEqual([facts(3).paperId, facts(1).paperId, facts(2).paperId]);
    expect(await marked(['none'])).toEqual([]);
    expect(await marked([])).toBeUndefined();
  });
});

describe('what was on screen', () => {
  it('is noted on its sighting once, with the first time, and on no other', async () => {
    const library = freshLibrary();
    const at = noon('2026-06-03');
    const capture = captureOf(rows([facts(1), facts(2)]));
    await recordCapture(library, capture);
    const shown = (time: number, ...numbers: number[]) => ({
      listing: capture.listing.listing,
      captureAt: at,
      papers: numbers.map((number) => ({ paperId: facts(number).paperId, at: time })),
    });
    await recordShown(library, shown(at + 2_000, 1, 99));
    await recordShown(library, shown(at + 9_000, 1));
    expect((await library.sightings.toArray()).map((sighting) => sighting.shownAt)).toEqual([at + 2_000, undefined]);
  });
});
