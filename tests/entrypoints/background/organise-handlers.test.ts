import { describe, expect, it } from 'vitest';
import { READING_LIST } from '../../../papers/reading-list.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import { listEntries, readingLists } from '../../../storage/reads/lists.ts';
import { smartLists } from '../../../storage/reads/smart-lists.ts';
import { tagList } from '../../../storage/reads/tags.ts';
import { facts } from '../../storage/made-library.ts';
import { DONE, FEED, withPapers } from './made-background.ts';

const id = (number: number) => facts(number).paperId;
const MALFORMED = { ok: false, refusal: 'malformed' };

describe('the commands that order what the reader keeps', () => {
  it('make a list, put papers on it and order them', async () => {
    const { library, send } = await withPapers(1, 2);
    const { output: list } = (await send('set-list', { name: ' To\nread ', limit: 9 })) as { output: string };
    for (const number of [1, 2]) {
      await send('mark', { paperId: id(number), mark: { kind: 'list', name: list, value: true } });
    }
    expect(await send('move-entry', { list, paperId: id(2), before: id(1) })).toEqual(DONE);
    expect(await send('set-why', { list, paperId: id(2), text: 'soon' })).toEqual(DONE);
    expect(await listEntries(library, list)).toMatchObject([
      { paperId: id(2), why: 'soon' },
      { paperId: id(1), why: '' },
    ]);
    expect(await readingLists(library)).toMatchObject([{ id: READING_LIST }, { id: list, name: 'To read', limit: 9 }]);
    expect(await send('move-to-list', { paperId: id(2), list, to: READING_LIST })).toEqual(DONE);
    expect(await listEntries(library, READING_LIST)).toMatchObject([{ paperId: id(2), why: 'soon' }]);
    expect(await send('undo', {})).toMatchObject({ output: { papers: 1, leftAlone: 0 } });
    expect(await listEntries(library, READING_LIST)).toEqual([]);
    expect(await send('delete-list', { id: list })).toEqual({ ok: true, output: 2 });
  });

  it('rename a tag on papers and in saved searches', async () => {
    const { library, send } = await withPapers(1);
    await send('mark', { paperId: id(1), mark: { kind: 'tag', name: 'old', value: true } });
    await send('set-smart-list', { name: 'Old', text: '-tag:old seen:7d' });
    expect(await send('rename-tag', { from: 'old', to: 'brand new' })).toEqual({ ok: true, output: 1 });
    expect(await smartLists(library)).toMatchObject([{ text: '-tag:"brand new" seen:7d' }]);
    expect(await send('set-tag', { tag: 'brand new', colour: 'pink' })).toEqual(DONE);
    expect(await tagList(library)).toEqual([{ tag: 'brand new', papers: 1, colour: 'pink' }]);
    expect(await send('delete-tag', { tag: 'brand new' })).toEqual({ ok: true, output: 1 });
  });

  it('let search find a list by its name, and a tag with those nested in it', async () => {
    const { send } = await withPapers(1, 2, 3);
    const { output: list } = (await send('set-list', { name: 'For the Talk' })) as { output: string };
    await send('mark', { paperId: id(1), mark: { kind: 'list', name: list, value: true } });
    await send('mark', { paperId: id(2), mark: { kind: 'tag', name: 'ml', value: true } });
    await send('mark', { paperId: id(3), mark: { kind: 'tag', name: 'ml/rl', value: true } });
    const found = async (text: string) => {
      const { output } = (await send('search', { text, from: 0, limit: 10 })) as { output: SearchAnswer };
      return output.hits.map(({ paperId }) => paperId).sort();
    };
    expect(await found('list:"for the talk"')).toEqual([id(1)]);
    expect(await found(`list:${list}`)).toEqual([id(1)]);
    expect(await found('tag:ml')).toEqual([id(2), id(3)]);
    expect(await found('tag:m')).toEqual([]);
    expect(await found('number -tag:ml')).toEqual([id(1)]);
  });

  it.each<[string, object]>([
    ['set-list', { name: ' ' }],
    ['set-list', { id: 'a b', name: 'x' }],
    ['set-list', { name: 'x', limit: -1 }],
    ['set-smart-list', { name: 'x', text: 'y'.repeat(10_000) }],
    ['set-tag', { tag: 'x', colour: 'ultraviolet' }],
    ['rename-tag', { from: 'x', to: 'Not Clean' }],
    ['rename-tag', { from: 'x', to: '' }],
    ['set-rule', { id: 'x', tag: '', on: true }],
    ['move-entry', { list: 'x', paperId: 'no id', before: null }],
    ['move-to-list', { list: 'x', paperId: id(1), to: 'a b' }],
  ])('refuse %s with %j', async (command, input) => {
    const { send } = await withPapers(1);
    expect(await send(command, input)).toEqual(MALFORMED);
  });

  it('are for pages of Daybook alone', async () => {
    const { send } = await withPapers(1);
    expect(await send('set-list', { name: 'x' }, FEED)).toEqual({ ok: false, refusal: 'forbidden' });
  });
});
