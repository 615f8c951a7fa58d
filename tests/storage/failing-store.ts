import { expect } from 'vitest';
import type { Library } from '../../storage/library.ts';
import { contents } from './made-library.ts';
import { overTables } from './over-tables.ts';

/** Lets a test make one call to the store fail. */
export interface FailingStore {
  /** The `n`-th change of rows from now on, counted from 1, fails; 0 lets all pass. */
  failAt(n: number): void;
  /** how many changes there have been since */
  calls(): number;
}

/**
 * Puts a layer between the library and IndexedDB that can fail like a disk does, with an error if one is given. For a
 * library not yet open.
 */
export function failingStore(library: Library, error?: unknown): FailingStore {
  let fatal = 0;
  let count = 0;
  overTables(library, 'failing-store', (table, name) => ({
    mutate(request) {
      count += 1;
      if (count !== fatal) return table.mutate(request);
      return Promise.reject(error ?? new Error(`the disk failed at ${name}`));
    },
  }));
  return {
    failAt(n) {
      fatal = n;
      count = 0;
    },
    calls: () => count,
  };
}

/**
 * Does a write again and again, each time with the next change of rows failing, and sees that nothing is changed, until
 * it is done. Gives how often it failed.
 */
export async function failEachChange(
  library: Library,
  store: FailingStore,
  perform: (library: Library) => Promise<unknown>,
): Promise<number> {
  const before = await contents(library);
  const meta = await library.meta.get('library');
  for (let n = 1; ; n += 1) {
    store.failAt(n);
    const isDone = await perform(library).then(
      () => true,
      () => false,
    );
    if (isDone) return n - 1;
    store.failAt(0);
    expect(await contents(library)).toEqual(before);
    expect(await library.meta.get('library')).toEqual(meta);
  }
}
