import type { DBCore, Dexie } from 'dexie';

const counts = new WeakMap<Dexie, number>();

/** To be called before the library is first opened. */
export function countWrites(library: Dexie): void {
  const count = () => void counts.set(library, writeCount(library) + 1);
  library.use({
    stack: 'dbcore',
    name: 'write-count',
    create(core): DBCore {
      // What another connection sees may be another library.
      count();
      return {
        ...core,
        transaction(stores, mode, options) {
          const transaction = core.transaction(stores, mode, options);
          if (mode === 'readwrite') {
            count();
            // Dexie's type has less than the browser's transaction, which it is.
            (transaction as IDBTransaction).addEventListener('complete', count);
          }
          return transaction;
        },
      };
    },
  });
}

/**
 * A number that is another one after each write that was made through this connection, and after the connection was
 * opened anew. As long as it is the same, what was read is still so, unless another connection wrote. Costs nothing.
 */
export function writeCount(library: Dexie): number {
  return counts.get(library) ?? 0;
}
