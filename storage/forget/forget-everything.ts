import { replacing } from '../canary.ts';
import { guardEpoch } from '../guard.ts';
import type { Library } from '../library.ts';
import { newMeta } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import type { LibraryMeta } from '../rows.ts';
import { SCHEMA_VERSION } from '../schema.ts';

// Dexie multiplies its versions by ten for IndexedDB (Dexie 4, Dexie.open).
const DEXIE_VERSION_FACTOR = 10;

/**
 * Empties the library and gives it a new epoch, in one transaction. Nothing of the old one is left, the device's name
 * and the settings included, but its epoch and `alsoReplaces`, by which the canary knows that the reader ordered this.
 * Works for a damaged library and for one that stands in place of another. Rejects with the LibraryError 'outdated'
 * when newer code has written here, whose tables this code does not know.
 */
export async function forgetEverything(library: Library, alsoReplaces?: string): Promise<void> {
  const meta = newMeta(SCHEMA_VERSION);
  await library.transaction('rw', library.tables, async () => {
    const before = await requireKnown(library);
    await Promise.all(library.tables.map((table) => table.clear()));
    const replaces = replacing({ ...meta, replaces: replacing(before, alsoReplaces) }, before?.epoch);
    await library.meta.add({ ...meta, replaces });
  });
  guardEpoch(library, meta.epoch);
}

/**
 * Rejects with the LibraryError 'outdated' when newer code has written here; gives the library's row about itself, if
 * it is there. For whoever empties more than the library: nothing of a newer Daybook is to be emptied by halves.
 */
export async function requireKnown(library: Library): Promise<LibraryMeta | undefined> {
  const meta = await library.meta.get('library');
  const installed = library.backendDB().version / DEXIE_VERSION_FACTOR;
  if (Math.max(installed, meta?.schema ?? 0) > library.verno) throw new LibraryError('outdated');
  return meta;
}
