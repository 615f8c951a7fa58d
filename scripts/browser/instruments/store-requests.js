// Stands before every script of a page or of the background: notes each request to IndexedDB that reads, and how many
// rows came back, in `storeRequests`.
(() => {
  if (globalThis.storeRequests) return;
  const noted = [];
  globalThis.storeRequests = noted;
  const cursors = new WeakMap();
  const transactions = new WeakMap();
  let begun = 0;

  const numberOf = (transaction) => {
    if (!transactions.has(transaction)) transactions.set(transaction, ++begun);
    return transactions.get(transaction);
  };

  // A key, a range or a number of rows bounds a request; how far a range went is told by the rows. `getAll` also takes
  // all of that in one object.
  const isBounded = (method, [query, limit]) => {
    const isOptions = method.startsWith('getAll') && query && typeof query === 'object' && !isRange(query);
    if (isOptions && !Array.isArray(query)) return query.query != null || query.count !== undefined;
    return query != null || (method.startsWith('getAll') && limit !== undefined);
  };
  const isRange = (query) => query instanceof IDBKeyRange;

  const countRows = (entry, result) => {
    if (entry.method === 'count') return;
    if (Array.isArray(result) && entry.method.startsWith('getAll')) entry.rows += result.length;
    else if (result !== undefined && result !== null) entry.rows += 1;
  };

  const METHODS = ['get', 'getKey', 'getAll', 'getAllKeys', 'getAllRecords', 'count', 'openCursor', 'openKeyCursor'];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const method of METHODS) {
      const real = prototype[method];
      if (!real) continue;
      prototype[method] = function (...args) {
        const store = this instanceof IDBIndex ? this.objectStore : this;
        const request = real.apply(this, args);
        const entry = {
          // by the clock that all pages and workers share, in milliseconds
          at: performance.timeOrigin + performance.now(),
          database: store.transaction.db.name,
          store: store.name,
          ...(this !== store && { index: this.name }),
          method,
          transaction: numberOf(store.transaction),
          isBounded: isBounded(method, args),
          rows: 0,
        };
        noted.push(entry);
        cursors.set(request, entry);
        request.addEventListener('success', () => {
          entry.answeredAt = performance.timeOrigin + performance.now();
          countRows(entry, request.result);
        });
        return request;
      };
    }
  }

  // What a cursor steps over was walked through as well.
  const { advance } = IDBCursor.prototype;
  IDBCursor.prototype.advance = function (count) {
    const entry = cursors.get(this.request);
    if (entry) entry.rows += count - 1;
    return advance.call(this, count);
  };
})();
