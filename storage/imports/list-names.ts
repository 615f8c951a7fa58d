import { valuesOf } from '../../papers/field-row.ts';
import type { Change } from '../../papers/journal.ts';
import { LIMITS } from '../../papers/limits.ts';
import { NEW_LIST } from '../../papers/reading-list.ts';
import { cleanText } from '../../papers/text.ts';
import { newRow, setPlaces } from '../organise/ordered-rows.ts';
import { readingLists } from '../reads/lists.ts';
import { setFields } from '../set-fields.ts';
import type { Writing } from '../write.ts';

/**
 * The ids of the lists that entries name, by those names, in an open write. Lists that are called so are taken, those
 * that are missing are made; gives what that changed, for the journal.
 */
export async function listsNamed(
  writing: Writing,
  names: Iterable<string>,
): Promise<{ lists: Map<string, string>; changes: Change[] }> {
  const { library } = writing;
  const wanted = [...new Set(names)];
  const lists = new Map<string, string>();
  const changes: Change[] = [];
  if (wanted.length === 0) return { lists, changes };
  const known = new Map<string, string>();
  for (const row of await library.lists.toArray()) {
    const { name, gone } = valuesOf(row, NEW_LIST);
    if (name !== '' && !gone && !known.has(name.toLowerCase())) known.set(name.toLowerCase(), row.id);
  }
  for (const each of wanted) {
    const name = cleanText(each, LIMITS.listName);
    if (name === '') continue;
    const key = name.toLowerCase();
    let id = known.get(key);
    if (id === undefined) {
      id = crypto.randomUUID();
      known.set(key, id);
      const others = await readingLists(library);
      changes.push(...(await setFields(writing, 'lists', id, { name })), ...(await newRow(writing, 'lists', id)));
      changes.push(...(await setPlaces(writing, 'lists', others, id, null)));
    }
    lists.set(each, id);
  }
  return { lists, changes };
}
