import { number, text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { runCommand } from '../commands/command-outcome.ts';
import { listName } from '../labels/list-labels.ts';

// What can be done with reading lists and their entries. Each announces its outcome; lists are redrawn by their reads.

/** Makes a list; its id, or undefined when that failed. */
export async function addList(name: string): Promise<string | undefined> {
  return (await runCommand('set-list', { name }, () => text('done_list_added', name)))?.output;
}

/** Gives a list another name. */
export function renameList({ id }: ReadingList, name: string): void {
  void runCommand('set-list', { id, name }, () => text('done_renamed', name));
}

/** Puts a list away with its entries, or gets it out again. */
export function archiveList(list: ReadingList, archived: boolean): void {
  void runCommand('set-list', { id: list.id, archived }, () =>
    text(archived ? 'done_list_archived' : 'done_list_restored', listName(list)),
  );
}

/** Sets how many entries a list should have at most; 0 for any number. */
export function limitList({ id }: ReadingList, limit: number): void {
  void runCommand('set-list', { id, limit }, () =>
    limit > 0 ? text('done_list_limit', number(limit)) : text('done_list_no_limit'),
  );
}

/** Moves a list before another one, or to the end. */
export function moveList(list: ReadingList, before: string | null): void {
  void runCommand('set-list', { id: list.id, before }, () => text('done_list_moved', listName(list)));
}

/** Deletes a list; its papers stay. */
export function deleteList(list: ReadingList): Promise<unknown> {
  return runCommand('delete-list', { id: list.id }, () => text('done_list_deleted', listName(list)));
}

/** Moves an entry of a list before another one, or to the end. `to` is its place then, from 1. */
export function moveEntry(list: string, paperId: PaperId, before: PaperId | null, to: number): Promise<unknown> {
  return runCommand('move-entry', { list, paperId, before }, () => text('done_entry_moved', number(to)));
}

/** Moves an entry of a list to the end of another, as one step. */
export function moveToList(list: string, paperId: PaperId, to: ReadingList): void {
  void runCommand('move-to-list', { list, paperId, to: to.id }, () => text('done_moved_to_list', listName(to)));
}

/** Says why a paper is on a list, in one line; '' says nothing. */
export function setWhy(list: string, paperId: PaperId, why: string): void {
  void runCommand('set-why', { list, paperId, text: why }, () => text('done_why'));
}

/** Puts a paper on a list, or takes it off; undefined when that failed. */
export function setOnList(paperId: PaperId, list: ReadingList, value: boolean): Promise<unknown> {
  return runCommand('mark', { paperId, mark: { kind: 'list', name: list.id, value } }, () =>
    text(value ? 'done_on_list' : 'done_off_list', listName(list)),
  );
}
