import { typedTag } from '../../papers/mark.ts';
import type { Library } from '../library.ts';
import type { ReadingList } from './lists.ts';
import { readingLists } from './lists.ts';

// Of so many that begin the same, the most used are offered.
const LOOKED_AT = 100;

/** The most used tags that begin with what is typed, at most `most`; none for nothing typed. */
export async function tagsBeginning(library: Library, typed: string, most: number): Promise<string[]> {
  const begins = typedTag(typed);
  if (begins === '') return [];
  const found = await library.labelCounts
    .where('[kind+name]')
    .between(['tag', begins], ['tag', `${begins}\uffff`])
    .limit(LOOKED_AT)
    .toArray();
  return found
    .sort((a, b) => b.papers - a.papers)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The reading lists in use whose names begin with what is typed, at most `most`, in their order. */
export async function listsBeginning(library: Library, typed: string, most: number): Promise<ReadingList[]> {
  const begins = typed.trim().toLowerCase();
  if (begins === '') return [];
  const lists = await readingLists(library);
  return lists.filter(({ name, archived }) => !archived && name.toLowerCase().startsWith(begins)).slice(0, most);
}
