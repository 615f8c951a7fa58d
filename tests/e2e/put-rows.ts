import type { ExtensionPage, Json } from '../../scripts/browser/driver.ts';

/** Puts rows into one table of the library behind Daybook's back. Pages that are open do not notice. */
export function putRows(page: ExtensionPage, table: string, rows: readonly object[]): Promise<void> {
  return putTables(page, { [table]: rows });
}

/** Puts rows into several tables by their names, in one transaction. */
export async function putTables(page: ExtensionPage, tables: Record<string, readonly object[]>): Promise<void> {
  await page.evaluate(
    `const [tables] = args;
     const open = indexedDB.open('daybook');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     const transaction = database.transaction(Object.keys(tables), 'readwrite');
     for (const [table, rows] of Object.entries(tables)) {
       for (const row of rows) transaction.objectStore(table).put(row);
     }
     await new Promise((done, failed) => {
       transaction.oncomplete = done;
       transaction.onabort = () => failed(transaction.error);
     });
     database.close();`,
    tables as unknown as Json,
  );
}
