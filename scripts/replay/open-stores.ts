/** The beginning of a script in one of the extension's pages: a `database` of its origin, and `result` of a request. */
export function openStores(name: string): string {
  return `
  const open = indexedDB.open(${JSON.stringify(name)});
  const database = await new Promise((done, failed) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
  const result = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });`;
}
