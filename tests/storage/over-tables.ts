import type { DBCoreTable } from 'dexie';
import type { Library } from '../../storage/library.ts';

/** Puts a layer between a library that is not yet open and IndexedDB: `change` gives the calls that it answers. */
export function overTables(
  library: Library,
  name: string,
  change: (table: DBCoreTable, tableName: string) => Partial<DBCoreTable>,
): void {
  library.use({
    stack: 'dbcore',
    name,
    create: (core) => ({
      ...core,
      table(tableName) {
        const table = core.table(tableName);
        return { ...table, ...change(table, tableName) };
      },
    }),
  });
}
