import type { Library } from '../library.ts';
import type { LastBackup } from '../rows.ts';
import { write } from '../write.ts';

/** Notes that a backup was made and found good. */
export function noteBackup(library: Library, backup: LastBackup): Promise<void> {
  return write(library, async ({ meta }) => {
    meta.backup = backup;
  });
}
