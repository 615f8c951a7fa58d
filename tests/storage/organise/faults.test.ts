import { describe, expect, it } from 'vitest';
import { READING_LIST } from '../../../papers/reading-list.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, setWhy } from '../../../storage/organise/order-entries.ts';
import { renameTag } from '../../../storage/organise/rename-tag.ts';
import { applyRule, setRule, takeBackRule } from '../../../storage/organise/rules.ts';
import { deleteList, setList } from '../../../storage/organise/set-list.ts';
import { deleteSmartList, setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { deleteTag, setTag } from '../../../storage/organise/set-tag.ts';
import { failingStore } from '../failing-store.ts';
import { contents, freshLibrary } from '../made-library.ts';
import { id, libraryWith, markAll, tag } from './organised.ts';

const RULE = 'a-rule';

const WRITES: [string, (library: Library) => Promise<unknown>][] = [
  ['making a list', (library) => setList(library, { name: 'New', before: READING_LIST })],
  ['deleting a list', (library) => deleteList(library, READING_LIST)],
  ['moving an entry', (library) => moveEntry(library, { list: READING_LIST, paperId: id(3), before: id(1) })],
  ['saying why', (library) => setWhy(library, READING_LIST, id(1), 'soon')],
  ['saving a search', (library) => setSmartList(library, { name: 'New', text: 'new' })],
  ['deleting a saved search', (library) => deleteSmartList(library, RULE)],
  ['giving a tag a colour', (library) => setTag(library, 'a/b', { colour: 'blue' })],
  ['renaming a tag', (library) => renameTag(library, { from: 'a', to: 'c', inSearch: () => 'tag:c' })],
  ['merging two tags', (library) => renameTag(library, { from: 'a', to: 'b' })],
  ['deleting a tag', (library) => deleteTag(library, 'a')],
  ['changing a rule', (library) => setRule(library, { id: RULE, tag: 'other', on: true })],
  ['tagging by a rule', (library) => applyRule(library, { id: RULE, tag: 'a', papers: [id(2), id(3)], step: 1 })],
  ['taking a rule back', (library) => takeBackRule(library, RULE)],
];

async function organise(library: Library): Promise<void> {
  await libraryWith(3, library);
  await markAll(library, tag('a'), 1, 2);
  await markAll(library, tag('a/b'), 2);
  await markAll(library, tag('b'), 3);
  await markAll(library, { kind: 'list', name: READING_LIST, value: 'k' }, 1, 2, 3);
  await setTag(library, 'a', { colour: 'red' });
  await setSmartList(library, { id: RULE, name: 'Rule', text: 'tag:a' });
  await setRule(library, { id: RULE, tag: 'a', on: true });
  await applyRule(library, { id: RULE, tag: 'a', papers: [id(1)] });
  await markAll(library, tag('a', false), 1);
}

describe.each(WRITES)('%s', (_name, perform) => {
  it('changes nothing when any one call to the store fails, and is one write and one step', async () => {
    const library = freshLibrary();
    const store = failingStore(library);
    await organise(library);
    const before = await contents(library);
    const meta = await library.meta.get('library');
    const journal = await library.journal.count();

    let failures = 0;
    for (let n = 1; ; n += 1) {
      store.failAt(n);
      const outcome = await perform(library).then(
        () => 'done',
        () => 'failed',
      );
      if (outcome === 'done') break;
      failures += 1;
      store.failAt(0);
      expect(await contents(library)).toEqual(before);
      expect(await library.meta.get('library')).toEqual(meta);
    }

    expect(failures).toBeGreaterThan(1);
    expect(await library.meta.get('library')).toMatchObject({ revision: (meta?.revision ?? 0) + 1 });
    expect(await library.journal.count()).toBe(journal + 1);
  });
});
