/** Texts under names in an IndexedDB database of their own: where engines without a store keep what they save. */
export class TextStore {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** All texts by their names. */
  async load(): Promise<Map<string, string>> {
    const store = await this.#store('readonly');
    const [keys, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    store.transaction.db.close();
    return new Map(keys.map((key, index) => [String(key), String(texts[index])]));
  }

  /** Stores texts, replacing those of the same name; gives how many bytes they are in memory. */
  async save(texts: ReadonlyMap<string, string>): Promise<number> {
    const store = await this.#store('readwrite');
    let bytes = 0;
    for (const [name, text] of texts) {
      store.put(text, name);
      bytes += bytesOf(text);
    }
    await new Promise((complete, failed) => {
      store.transaction.oncomplete = complete;
      store.transaction.onabort = () => failed(store.transaction.error);
    });
    store.transaction.db.close();
    return bytes;
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    const opening = indexedDB.open(this.#name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    const database = await done(opening);
    return database.transaction('texts', mode).objectStore('texts');
  }
}

// A text is written with one byte a letter when all its letters fit, else with two (V8's serializer).
function bytesOf(text: string): number {
  return /[^\0-\xff]/.test(text) ? text.length * 2 : text.length;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((complete, failed) => {
    request.onsuccess = () => complete(request.result);
    request.onerror = () => failed(request.error);
  });
}
