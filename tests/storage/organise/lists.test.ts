import { describe, expect, it, vi } from 'vitest';
import { placeNow } from '../../../papers/place-between.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import { undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, moveToList, setWhy } from '../../../storage/organise/order-entries.ts';
import { deleteList, setList } from '../../../storage/organise/set-list.ts';
import { listEntries, readingLists } from '../../../storage/reads/lists.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { freshLibrary } from '../made-library.ts';
import { id, libraryWith, markAll, steps } from './organised.ts';

const onList = (list: string, at = 1) => ({ kind: 'list', name: list, value: placeNow(at) }) as const;

const order = async (library: Library) => (await readingLists(library)).map(({ name }) => name);
const entries = async (library: Library, list = READING_LIST) =>
  (await listEntries(library, list)).map(({ paperId }) => paperId);

describe('the reading lists', () => {
  it('are the one from the start, without a name, in a new library', async () => {
    expect(await readingLists(freshLibrary())).toEqual([
      { id: READING_LIST, name: '', place: '', archived: false, limit: 0, entries: 0 },
    ]);
  });

  it('are made, named, limited, archived and ordered', async () => {
    const library = await libraryWith(2);
    const talk = await setList(library, { name: 'For the talk', limit: 5 });
    const later = await setList(library, { name: 'Later', before: READING_LIST });
    expect(await order(library)).toEqual(['Later', '', 'For the talk']);
    await setList(library, { id: READING_LIST, name: 'Next' });
    await setList(library, { id: talk, before: READING_LIST });
    await setList(library, { id: later, archived: true });
    await setList(library, { id: later, before: null });
    await markAll(library, onList(talk), 1, 2);
    expect(await readingLists(library)).toMatchObject([
      { id: talk, name: 'For the talk', limit: 5, archived: false, entries: 2 },
      { id: READING_LIST, name: 'Next', entries: 0 },
      { id: later, name: 'Later', limit: 0, archived: true },
    ]);
  });

  it('say in the journal what was done, each in one step', async () => {
    const library = freshLibrary();
    const list = await setList(library, { name: 'One' });
    await setList(library, { id: list, name: 'Two' });
    await setList(library, { id: list, limit: 3 });
    await setList(library, { id: list, archived: true });
    await setList(library, { id: list, before: READING_LIST });
    await deleteList(library, list);
    expect((await steps(library)).map(({ what }) => what)).toEqual([
      { did: 'add', what: 'list', name: 'One' },
      { did: 'rename', what: 'list', name: 'Two' },
      { did: 'limit', what: 'list', name: 'Two' },
      { did: 'archive', what: 'list', name: 'Two' },
      { did: 'move', what: 'list', name: 'Two' },
      { did: 'delete', what: 'list', name: 'Two' },
    ]);
  });

  it('say in the journal that a new one was not there before', async () => {
    const library = freshLibrary();
    await setList(library, { name: 'One' });
    const [step] = await steps(library);
    expect(step?.changes).toContainEqual(expect.objectContaining({ of: 'field', field: 'gone', before: true }));
  });

  it('lose one that is deleted, with its entries, in one step', async () => {
    const library = await libraryWith(2);
    await markAll(library, onList(READING_LIST), 1, 2);
    expect(await deleteList(library, READING_LIST)).toBe(2);
    expect(await readingLists(library)).toEqual([]);
    expect(await library.papers.where('lists').equals(READING_LIST).count()).toBe(0);
    const last = (await steps(library)).at(-1);
    expect(last?.papers).toEqual([id(1), id(2)]);
    expect(last?.changes).toHaveLength(3);
  });

  it('have a deleted one again when a paper comes on it', async () => {
    const library = await libraryWith(1);
    const list = await setList(library, { name: 'Gone' });
    await deleteList(library, list);
    await markAll(library, onList(list), 1);
    expect(await readingLists(library)).toContainEqual(expect.objectContaining({ id: list, name: 'Gone', entries: 1 }));
  });

  it('have one of which only entries are known, under its id', async () => {
    const library = await libraryWith(1);
    await markAll(library, onList('elsewhere'), 1);
    expect(await readingLists(library)).toContainEqual(expect.objectContaining({ id: 'elsewhere', name: 'elsewhere' }));
  });
});

describe('the entries of a list', () => {
  async function threeOn(): Promise<Library> {
    const library = await libraryWith(3);
    for (const number of [3, 1, 2]) await setMark(library, id(number), onList(READING_LIST, 1_000 + number));
    return library;
  }

  it('stand as they came, with when that was', async () => {
    const library = await threeOn();
    expect(await listEntries(library, READING_LIST)).toEqual(
      [1, 2, 3].map((number) => ({
        paperId: id(number),
        added: 1_000 + number,
        place: placeNow(1_000 + number),
        why: '',
      })),
    );
  });

  it('are moved before another and to the end', async () => {
    const library = await threeOn();
    await moveEntry(library, { list: READING_LIST, paperId: id(3), before: id(1) });
    expect(await entries(library)).toEqual([id(3), id(1), id(2)]);
    await moveEntry(library, { list: READING_LIST, paperId: id(3), before: null });
    expect(await entries(library)).toEqual([id(1), id(2), id(3)]);
  });

  it('are moved among those that came at one moment', async () => {
    const library = await libraryWith(4);
    await markAll(library, onList(READING_LIST), 1, 2, 3, 4);
    await moveEntry(library, { list: READING_LIST, paperId: id(4), before: id(2) });
    expect(await entries(library)).toEqual([id(1), id(4), id(2), id(3)]);
  });

  it('are not moved on a list that they are not on', async () => {
    const library = await threeOn();
    await expect(moveEntry(library, { list: 'other', paperId: id(1), before: null })).rejects.toMatchObject({
      code: 'unknown-paper',
    });
  });

  it('say why they are there, in one line', async () => {
    const library = await threeOn();
    await setWhy(library, READING_LIST, id(2), '  for\nthe talk ');
    expect((await listEntries(library, READING_LIST))[1]).toMatchObject({ why: 'for the talk' });
    await setWhy(library, READING_LIST, id(2), '');
    expect((await listEntries(library, READING_LIST))[1]).toMatchObject({ why: '' });
  });

  it('are moved to the end of another list with their reason, in one step that is undone whole', async () => {
    const library = await threeOn();
    await setMark(library, id(2), onList('talk', 5_000));
    await moveEntry(library, { list: READING_LIST, paperId: id(1), before: null });
    await setWhy(library, READING_LIST, id(1), 'for the talk');
    const before = await listEntries(library, READING_LIST);
    const count = (await steps(library)).length;
    await moveToList(library, { paperId: id(1), from: READING_LIST, to: 'talk', value: placeNow(6_000) });
    expect(await entries(library)).toEqual([id(2), id(3)]);
    expect(await listEntries(library, 'talk')).toMatchObject([
      { paperId: id(2), why: '' },
      { paperId: id(1), added: 6_000, why: 'for the talk' },
    ]);
    expect((await steps(library)).slice(count)).toMatchObject([
      { what: { did: 'move-paper', from: READING_LIST, to: 'talk' }, papers: [id(1)] },
    ]);
    await undo(library);
    expect(await listEntries(library, READING_LIST)).toEqual(before);
    expect(await entries(library, 'talk')).toEqual([id(2)]);
  });

  it('that are on the other list already stay there as they were', async () => {
    const library = await threeOn();
    await setMark(library, id(1), onList('talk', 5_000));
    await moveToList(library, { paperId: id(1), from: READING_LIST, to: 'talk', value: placeNow(6_000) });
    expect(await entries(library)).toEqual([id(2), id(3)]);
    expect(await listEntries(library, 'talk')).toMatchObject([{ paperId: id(1), added: 5_000 }]);
    await expect(
      moveToList(library, { paperId: id(1), from: READING_LIST, to: 'talk', value: placeNow(7_000) }),
    ).rejects.toMatchObject({ code: 'unknown-paper' });
  });

  it('are at the end and without a reason when they are added again', async () => {
    const library = await threeOn();
    await moveEntry(library, { list: READING_LIST, paperId: id(1), before: id(3) });
    await setWhy(library, READING_LIST, id(1), 'for the talk');
    await setMark(library, id(1), { kind: 'list', name: READING_LIST, value: '' });
    expect(await entries(library)).toEqual([id(2), id(3)]);
    vi.setSystemTime(Date.now() + 60_000);
    try {
      await setMark(library, id(1), onList(READING_LIST, Date.now()));
    } finally {
      vi.useRealTimers();
    }
    expect((await listEntries(library, READING_LIST)).at(-1)).toMatchObject({ paperId: id(1), why: '' });
  });
});
