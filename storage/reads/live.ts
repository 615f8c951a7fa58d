import { liveQuery } from 'dexie';
import type { Library } from '../library.ts';
import { LIBRARY_NAME, openLibrary } from '../library.ts';
import { SCHEMA_VERSION } from '../schema.ts';

/**
 * The library for one of Daybook's pages, which only reads it. `onOutdated` is called when newer code has taken the
 * library over, at once or later: the page then shows old shapes and must be reloaded.
 */
export function openForReading(onOutdated: () => void, name = LIBRARY_NAME): Library {
  const library = openLibrary(name);
  library.on('versionchange', ({ newVersion }) => {
    // A database that is deleted comes back empty when it is read again; the background knows that it was lost.
    if (newVersion === null) return library.close({ disableAutoOpen: false });
    library.close();
    onOutdated();
  });
  library.on('ready', async () => {
    const meta = await library.meta.get('library');
    if (meta && meta.schema > SCHEMA_VERSION) onOutdated();
  });
  return library;
}

/**
 * Calls back with what `read` gives, and again after each change of what it read, wherever that change was made, until
 * the returned function is called. `read` must do nothing but read the library.
 */
export function follow<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Dexie (4.4) notices reads after an await only in a function declared `async`.
  const subscription = liveQuery(async () => read()).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
