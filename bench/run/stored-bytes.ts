import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';

const NAMES = 'return (await indexedDB.databases()).map(({ name }) => name)';

const COUNT = `
  const done = (request) => new Promise((complete, failed) => {
    request.onsuccess = () => complete(request.result);
    request.onerror = () => failed(request.error);
  });
  const sizeOf = (value) => {
    if (typeof value === 'string') return /[^\\0-\\xff]/.test(value) ? value.length * 2 : value.length;
    if (typeof value !== 'object' || value === null) return 8;
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
    if (value instanceof Blob) return value.size;
    return Object.values(value).reduce((sum, each) => sum + sizeOf(each), 0);
  };
  const database = await done(indexedDB.open(args));
  let bytes = 0;
  for (const name of database.objectStoreNames) {
    await new Promise((complete, failed) => {
      const request = database.transaction(name).objectStore(name).openCursor();
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return complete();
        bytes += sizeOf(cursor.key) + sizeOf(cursor.value);
        cursor.continue();
      };
    });
  }
  database.close();
  return bytes;`;

/**
 * The bytes of all keys and values in the databases that `isIncluded` accepts, as they were given to IndexedDB. What it
 * keeps of old versions until it tidies is not in it, nor what its compression saves.
 */
export async function storedBytes(page: Runner, isIncluded: (name: string) => boolean): Promise<number> {
  const names = await runScript<string[]>(page, NAMES, null);
  let bytes = 0;
  for (const name of names.filter(isIncluded)) bytes += await runScript<number>(page, COUNT, name, 600_000);
  return bytes;
}
