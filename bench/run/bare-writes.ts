import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';

const MOST_MS = 3_600_000;

// The rows are read from the library before the clock runs, which stands still while they are.
const WRITE = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const library = await done(indexedDB.open('daybook'));
  const tables = ['papers', 'journal', 'marks'];
  const opening = indexedDB.open('bench-bare', 1);
  opening.onupgradeneeded = () => {
    const from = library.transaction(tables);
    for (const table of tables) {
      const like = from.objectStore(table);
      const store = opening.result.createObjectStore(table, { keyPath: like.keyPath });
      for (const name of like.indexNames) {
        const { keyPath, unique, multiEntry } = like.index(name);
        store.createIndex(name, keyPath, { unique, multiEntry });
      }
    }
  };
  const bare = await done(opening);
  let ms = 0;
  for (const table of tables) {
    const at = table === 'journal' ? 1 : args.piece;
    for (let last; ;) {
      const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
      const store = library.transaction(table).objectStore(table);
      const [rows, keys] = await Promise.all([done(store.getAll(range, at)), done(store.getAllKeys(range, at))]);
      if (rows.length === 0) break;
      last = keys.at(-1);
      const start = performance.now();
      const transaction = bare.transaction(tables, 'readwrite', { durability: 'strict' });
      for (const row of rows) transaction.objectStore(table).put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      ms += performance.now() - start;
    }
  }
  bare.close();
  library.close();
  await done(indexedDB.deleteDatabase('bench-bare'));
  return ms;`;

/**
 * How long the browser alone takes to write the library's papers, marks and journal once more, in milliseconds: into
 * stores with the same indexes, in strict transactions of `piece` papers.
 */
export function bareWriteMs(page: Runner, piece: number): Promise<number> {
  return runScript<number>(page, WRITE, { piece }, MOST_MS);
}
