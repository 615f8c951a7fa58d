/** Some rows of one table. The rows of a table come one after another. */
export interface RowsOfTable {
  table: string;
  rows: readonly object[];
}

/**
 * A whole library as one JSON text, in pieces to be joined, so that no more than one piece is held at a time:
 * `{"format":"daybook-library","version":1,"exportedAt":"<ISO time>","tables":{"papers":[…],…}}`. The rows stand as
 * they are stored; a table without rows may be missing. `exportedAt` is in milliseconds.
 */
export async function* libraryJson(tables: AsyncIterable<RowsOfTable>, exportedAt: number): AsyncGenerator<string> {
  const head = { format: 'daybook-library', version: 1, exportedAt: new Date(exportedAt).toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  let open: string | undefined;
  let hasRows = false;
  for await (const { table, rows } of tables) {
    if (table !== open) {
      yield `${open === undefined ? '' : '\n],'}\n${JSON.stringify(table)}:[`;
      open = table;
      hasRows = false;
    }
    // The rows of a piece may all have been forgotten while it was read.
    if (rows.length === 0) continue;
    yield `${hasRows ? ',' : ''}\n${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
    hasRows = true;
  }
  yield `${open === undefined ? '' : '\n]'}\n}}\n`;
}

/** The name of the file for a library exported on the reader's `day`. */
export function libraryFileName(day: string): string {
  return `daybook-${day}.json`;
}
