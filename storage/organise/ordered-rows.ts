import type { Change } from '../../papers/journal.ts';
import { placesInOrder } from '../../papers/places-in-order.ts';
import { setFields } from '../set-fields.ts';
import type { Writing } from '../write.ts';

/** The tables whose rows are ordered by hand. */
type OrderedTable = 'lists' | 'smartLists';

/** Makes a row be there, or be there again. Taken back, it is gone. */
export async function newRow(writing: Writing, table: OrderedTable, id: string): Promise<Change[]> {
  const changes = await setFields(writing, table, id, { gone: false });
  return changes.map((change) => (change.of === 'field' ? { ...change, before: true } : change));
}

/** Puts a row before another, or at the end; `rows` are those there are, in their order. */
export async function setPlaces(
  writing: Writing,
  table: OrderedTable,
  rows: readonly { id: string; place: string }[],
  id: string,
  before: string | null,
): Promise<Change[]> {
  const others = rows.filter((row) => row.id !== id);
  const found = others.findIndex((row) => row.id === before);
  const at = found < 0 ? others.length : found;
  const changes: Change[] = [];
  for (const { id: moved, place } of placesInOrder(others.toSpliced(at, 0, { id, place: '' }), at)) {
    changes.push(...(await setFields(writing, table, moved, { place })));
  }
  return changes;
}
