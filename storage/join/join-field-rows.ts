import type { Stamp } from '../../papers/clock.ts';
import type { FieldRow } from '../../papers/field-row.ts';
import { joinFieldRows } from '../../papers/field-row.ts';
import type { FieldTable } from '../../papers/journal.ts';
import type { Library } from '../library.ts';
import { write } from '../write.ts';
import { receiveClock } from './join-papers.ts';

/** A row of any of the tables with fields. */
export type AnyFieldRow = FieldRow<Record<string, unknown>>;

/** Joins a copy's lists, tags, smart lists or rules with the library's, in one write: they are few. */
export function joinFieldTable(
  library: Library,
  table: FieldTable,
  offered: readonly AnyFieldRow[],
  seen: Stamp | undefined,
): Promise<void> {
  return write(library, async (writing) => {
    receiveClock(writing, seen);
    const rows = library.table<AnyFieldRow, string>(table);
    const own = await rows.bulkGet(offered.map(({ id }) => id));
    await rows.bulkPut(
      offered.map((row, i) => {
        const before = own[i];
        return before ? joinFieldRows(before, row) : row;
      }),
    );
  });
}
