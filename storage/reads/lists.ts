import { valuesOf } from '../../papers/field-row.ts';
import type { ListEntry } from '../../papers/list-entry.ts';
import { listEntry } from '../../papers/list-entry.ts';
import type { ReadingListValues } from '../../papers/reading-list.ts';
import { NEW_LIST, READING_LIST } from '../../papers/reading-list.ts';
import { compareTexts } from '../../papers/value-order.ts';
import type { Library } from '../library.ts';
import { marksNamed } from '../marks-named.ts';
import { labelCounts } from './label-counts.ts';

/** A reading list with how many papers are on it. */
export interface ReadingList extends Omit<ReadingListValues, 'gone'> {
  id: string;
  entries: number;
}

/**
 * The reading lists in their order, the archived ones among them. The one from the start is there unless it was
 * deleted, then still with the name ''. A deleted list to which another copy of the library added papers is there as
 * long as it has any. Reads two rows for each list.
 */
export async function readingLists(library: Library): Promise<ReadingList[]> {
  const [rows, counts] = await Promise.all([library.lists.toArray(), labelCounts(library, 'list')]);
  const known = new Map(rows.map((row) => [row.id, valuesOf(row, NEW_LIST)]));
  const used = new Map(counts.map(({ name, papers }) => [name, papers]));
  const ids = [...new Set([READING_LIST, ...known.keys(), ...used.keys()])];
  const lists = ids.flatMap((id): ReadingList[] => {
    const { gone, name, ...values } = known.get(id) ?? NEW_LIST;
    const entries = used.get(id) ?? 0;
    return gone && entries === 0 ? [] : [{ id, name: name || nameOf(id), ...values, entries }];
  });
  return lists.sort((a, b) => compareTexts(a.place, b.place) || compareTexts(a.id, b.id));
}

/** The papers on a list, in their order: as they came, until the reader moves one. Costs three reads. */
export async function listEntries(library: Library, list: string): Promise<ListEntry[]> {
  const [entries, moves, whys] = await Promise.all([
    marksNamed(library, 'list', list),
    marksNamed(library, 'place', list),
    marksNamed(library, 'why', list),
  ]);
  const moveOf = new Map(moves.map((mark) => [mark.paperId, mark]));
  const whyOf = new Map(whys.map((mark) => [mark.paperId, mark]));
  return entries
    .filter(({ value }) => value !== '')
    .map((entry) => listEntry(entry, moveOf.get(entry.paperId), whyOf.get(entry.paperId)))
    .sort((a, b) => compareTexts(a.place, b.place) || compareTexts(a.paperId, b.paperId));
}

/**
 * The ids of reading lists by their names in lower case, for a search as typed; none, and nothing is read, when it asks
 * for no list.
 */
export async function listIds(library: Library, search: string): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  if (!/list:/i.test(search)) return ids;
  for (const row of await library.lists.toArray()) {
    const { name, gone } = valuesOf(row, NEW_LIST);
    const key = name.toLowerCase();
    if (key !== '' && !gone) ids.set(key, [...(ids.get(key) ?? []), row.id]);
  }
  return ids;
}

// A list of which only entries have arrived has no other name yet.
function nameOf(id: string): string {
  return id === READING_LIST ? '' : id;
}
