import type { Library } from './library.ts';
import type { Settings } from './rows.ts';
import { DEFAULT_SETTINGS } from './rows.ts';
import { write } from './write.ts';

/** Changes what the reader set; the rest stays as it is. */
export function changeSettings(library: Library, change: Partial<Omit<Settings, 'key'>>): Promise<void> {
  return write(library, async () => {
    await library.settings.put({ ...DEFAULT_SETTINGS, ...(await library.settings.get('settings')), ...change });
  });
}
