import type { Library } from '../../storage/library.ts';
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
