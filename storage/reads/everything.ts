import type { Library } from '../library.ts';

const CHUNK = 500;

/** Some rows of one table, in the order of their keys. */
export interface TableRows {
  table: string;
  rows: object[];
}

/**
 * Every row of the library, in chunks of at most 500, as of one moment for each table. For the export: whatever is
 * stored is in it, in the shapes described in papers/ and storage/rows.ts.
 */
export async function* everything(library: Library): AsyncGenerator<TableRows> {
  for (const table of library.tables) {
    const keys = await table.toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += CHUNK) {
      const rows = await table.bulkGet(keys.slice(from, from + CHUNK));
      yield { table: table.name, rows: rows.filter((row) => row !== undefined) };
    }
  }
}
