import { onTestFinished } from 'vitest';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';

/** A library as some version left it in the browser: the stores as IndexedDB has them, and their rows. */
export interface StoredLibrary {
  version: number;
  stores: {
    name: string;
    keyPath: string | string[];
    indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
  }[];
  rows: Record<string, object[]>;
}

/** Puts a stored library into a database of this test's own, without any code of ours, and names it for opening. */
export async function putStored({ version, stores, rows }: StoredLibrary): Promise<Library> {
  const name = `test-${crypto.randomUUID()}`;
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: table, keyPath, indexes } of stores) {
      const store = request.result.createObjectStore(table, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      for (const row of rows[table] ?? []) store.put(row);
    }
  };
  await new Promise((done, failed) => {
    request.onsuccess = done;
    request.onerror = () => failed(request.error);
  });
  request.result.close();
  const library = openLibrary(name);
  onTestFinished(async () => {
    await library.delete();
  });
  return library;
}
