import type { Library } from '../library.ts';
import { LIBRARY_NAME, openLibrary } from '../library.ts';
import { SCHEMA_VERSION } from '../schema.ts';

/**
 * The library for one of Daybook's pages, which only reads it. `onOutdated` is called when newer code has taken the
 * library over, at once or later: the page then shows old shapes and must be reloaded.
 */
export function openForReading(onOutdated: () => void, name = LIBRARY_NAME): Library {
  const library = openLibrary(name);
  library.on('versionchange', () => {
    library.close();
    onOutdated();
  });
  library.on('ready', async () => {
    const meta = await library.meta.get('library');
    if (meta && meta.schema > SCHEMA_VERSION) onOutdated();
  });
  return library;
}
