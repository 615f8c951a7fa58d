import { Dexie } from 'dexie';
import type { Mark } from '../papers/mark.ts';
import type { Library } from './library.ts';

type Kind = Mark['kind'];
export type MarkOf<K extends Kind> = Extract<Mark, { kind: K }>;

/** All papers' marks of one kind and name, those taken back included: of one tag, of the entries of one list. */
export async function marksNamed<K extends Kind>(library: Library, kind: K, name: string): Promise<MarkOf<K>[]> {
  return ofKind(kind, await library.marks.where('[kind+name]').equals([kind, name]).toArray());
}

/** All papers' marks of one kind, those taken back included. */
export async function marksOfKind<K extends Kind>(library: Library, kind: K): Promise<MarkOf<K>[]> {
  const range = library.marks.where('[kind+name]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  return ofKind(kind, await range.toArray());
}

/** All papers' marks of a tag and of those nested in it by `/`, those taken back included. */
export async function marksOfTag(library: Library, tag: string): Promise<MarkOf<'tag'>[]> {
  const nested = library.marks.where('[kind+name]').between(['tag', `${tag}/`], ['tag', `${tag}0`], true, false);
  return [...(await marksNamed(library, 'tag', tag)), ...ofKind('tag', await nested.toArray())];
}

function ofKind<K extends Kind>(kind: K, marks: readonly Mark[]): MarkOf<K>[] {
  return marks.filter((mark): mark is MarkOf<K> => mark.kind === kind);
}
