import type { ExtensionPage, Json } from '../../scripts/browser/driver.ts';

/** Puts rows into one table of the library behind Daybook's back. Pages that are open do not notice. */
export async function putRows(page: ExtensionPage, table: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    `const [table, rows] = args;
     const open = indexedDB.open('daybook');
     const database = await new Promise((done, failed) => {
       open.onsuccess = () => done(open.result);
       open.onerror = () => failed(open.error);
     });
     const transaction = database.transaction(table, 'readwrite');
     for (const row of rows) transaction.objectStore(table).put(row);
     await new Promise((done, failed) => {
       transaction.oncomplete = done;
       transaction.onabort = () => failed(transaction.error);
     });
     database.close();`,
    table,
    rows as unknown as Json,
  );
}
