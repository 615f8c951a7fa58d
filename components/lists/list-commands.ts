import { number, text } from '../../messages/catalogue.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { runCommand } from '../commands/command-outcome.ts';
import type { MarkForMany } from '../commands/mark-papers.ts';
import { markPapers } from '../commands/mark-papers.ts';
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

/** Says why a paper is on a list, in one line; '' says nothing. */
export function setWhy(list: string, paperId: PaperId, why: string): void {
  void runCommand('set-why', { list, paperId, text: why }, () => text('done_why'));
}

/** Puts papers on a list, or takes them off; undefined when that failed. */
export async function setOnList(ids: readonly PaperId[], list: ReadingList, value: boolean): Promise<unknown> {
  const mark = { kind: 'list', name: list.id, value } as const;
  const done = () => text(value ? 'done_on_list' : 'done_off_list', listName(list));
  return markAll(ids, mark, done);
}

/** Tags papers; undefined when that failed. */
export async function tagPapers(ids: readonly PaperId[], tag: string): Promise<unknown> {
  const mark = { kind: 'tag', name: tag, value: true } as const;
  return markAll(ids, mark, () => text('done_tagged', tag));
}

async function markAll(ids: readonly PaperId[], mark: MarkForMany, done: () => string): Promise<unknown> {
  const [paperId, ...others] = ids;
  if (paperId === undefined) return undefined;
  if (others.length === 0) return runCommand('mark', { paperId, mark }, done);
  return (await markPapers({ are: 'these', ids: [...ids] }, mark)) || undefined;
}
