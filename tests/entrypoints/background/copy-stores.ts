/** Copies all rows of a database into one that has the same stores, and no other rows that matter. */
export async function copyStores(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([opened(from), opened(to)]);
  const stores = [...source.objectStoreNames];
  const reading = source.transaction(stores, 'readonly');
  const rows = await Promise.all(
    stores.map(async (name) => {
      const store = reading.objectStore(name);
      return { name, all: await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]) };
    }),
  );
  const writing = target.transaction(stores, 'readwrite');
  for (const { name, all } of rows) {
    const store = writing.objectStore(name);
    const [keys, values] = all;
    for (const [i, value] of values.entries()) store.put(value, store.keyPath === null ? keys[i] : undefined);
  }
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  source.close();
  target.close();
}

function opened(name: string): Promise<IDBDatabase> {
  return answered(indexedDB.open(name));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
