import type { FieldRow } from '../papers/field-row.ts';
import type { Change, FieldTable } from '../papers/journal.ts';
import type { Library } from './library.ts';
import type { Writing } from './write.ts';

/** The values that the rows of each table have (papers/reading-list.ts, smart-list.ts, tag-colour.ts). */
export type ValuesOf<T extends FieldTable> = Library[T] extends {
  get(key: string): PromiseLike<FieldRow<infer Values> | undefined>;
}
  ? Values
  : never;

/**
 * Sets fields of one row with the library's clock, and makes the row if there is none; what has the value already is
 * left alone. Gives what was changed, for the journal.
 */
export async function setFields<T extends FieldTable>(
  { library, stamp }: Writing,
  table: T,
  id: string,
  values: Partial<ValuesOf<T>>,
): Promise<Change[]> {
  const rows = library.table<FieldRow<Record<string, unknown>>, string>(table);
  const row = (await rows.get(id)) ?? { id, fields: {} };
  const changes: Change[] = [];
  for (const [field, value] of Object.entries(values)) {
    const before = row.fields[field];
    if (before && before.value === value) continue;
    const at = stamp();
    row.fields[field] = { value, at };
    changes.push({ of: 'field', table, id, field, at, ...(before && { before: before.value, beforeAt: before.at }) });
  }
  if (changes.length > 0) await rows.put(row);
  return changes;
}
