import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import type { LibraryMeta } from './rows.ts';

const guarded = new WeakMap<Library, string>();

/**
 * From now on only the library of this epoch is written to through this connection. The store can be exchanged while it
 * is open: site data is cleared, the database deleted, or the browser finds it damaged; Dexie then opens a new, empty
 * one without a word.
 */
export function guardEpoch(library: Library, epoch: string): void {
  guarded.set(library, epoch);
}

/** The epoch that is guarded on this connection, if any. */
export function guardedEpoch(library: Library): string | undefined {
  return guarded.get(library);
}

/**
 * To be called inside a transaction that writes, with what it reads of the library's row about itself. Throws a
 * LibraryError when the row is gone ('damaged'), newer code has written here ('outdated'), or another library stands in
 * place of the one that is guarded ('lost').
 */
export function requireOwn(library: Library, meta: LibraryMeta | undefined): LibraryMeta {
  if (!meta) throw new LibraryError('damaged');
  if (meta.schema > library.verno) throw new LibraryError('outdated');
  const epoch = guarded.get(library);
  if (epoch !== undefined && epoch !== meta.epoch) throw new LibraryError('lost');
  return meta;
}
