import { placeNow } from '../../../papers/place-between.ts';
import { READING_LIST } from '../../../papers/reading-list.ts';
import type { Library } from '../../../storage/library.ts';
import { moveEntry, moveToList, setWhy } from '../../../storage/organise/order-entries.ts';
import { renameTag } from '../../../storage/organise/rename-tag.ts';
import { applyRule, setRule, takeBackRule } from '../../../storage/organise/rules.ts';
import { deleteList, setList } from '../../../storage/organise/set-list.ts';
import { deleteSmartList, setSmartList } from '../../../storage/organise/set-smart-list.ts';
import { deleteTag, setTag } from '../../../storage/organise/set-tag.ts';
import { id, libraryWith, markAll, tag } from './organised.ts';

const RULE = 'a-rule';
const MOVE = { paperId: id(2), from: READING_LIST, to: 'another', value: placeNow(2_000) };

/** Every way to order what the reader keeps, each with something to change in a library that was `organised`. */
export const WAYS: [string, (library: Library) => Promise<unknown>][] = [
  ['making a list', (library) => setList(library, { name: 'New', before: READING_LIST })],
  ['changing a list', (library) => setList(library, { id: READING_LIST, name: 'Next', limit: 5, archived: true })],
  ['deleting a list', (library) => deleteList(library, READING_LIST)],
  ['moving an entry', (library) => moveEntry(library, { list: READING_LIST, paperId: id(3), before: id(1) })],
  ['moving an entry to another list', (library) => moveToList(library, MOVE)],
  ['saying why', (library) => setWhy(library, READING_LIST, id(1), 'soon')],
  ['saving a search', (library) => setSmartList(library, { name: 'New', text: 'new' })],
  ['changing a saved search', (library) => setSmartList(library, { id: RULE, text: 'other', pinned: true })],
  ['deleting a saved search', (library) => deleteSmartList(library, RULE)],
  ['giving a tag a colour', (library) => setTag(library, 'a/b', { colour: 'blue' })],
  ['renaming a tag', (library) => renameTag(library, { from: 'a', to: 'c', inSearch: () => 'tag:c' })],
  ['merging two tags', (library) => renameTag(library, { from: 'a', to: 'b' })],
  ['deleting a tag', (library) => deleteTag(library, 'a')],
  ['changing a rule', (library) => setRule(library, { id: RULE, tag: 'other', on: true })],
  ['tagging by a rule', (library) => applyRule(library, { id: RULE, tag: 'a', papers: [id(2), id(3)], step: 1 })],
  ['taking a rule back', (library) => takeBackRule(library, RULE)],
];

/** Fills a library of three papers with lists, tags and a rule. */
export async function organise(library: Library): Promise<void> {
  await libraryWith(3, library);
  await markAll(library, tag('a'), 1, 2);
  await markAll(library, tag('a/b'), 2);
  await markAll(library, tag('b'), 3);
  await markAll(library, { kind: 'list', name: READING_LIST, value: placeNow(1_000) }, 1, 2, 3);
  await setTag(library, 'a', { colour: 'red' });
  await setSmartList(library, { id: RULE, name: 'Rule', text: 'tag:a' });
  await setRule(library, { id: RULE, tag: 'a', on: true });
  await applyRule(library, { id: RULE, tag: 'a', papers: [id(1)] });
  await markAll(library, tag('a', false), 1);
}
