import type { Library } from '../library.ts';
import type { LastBackup } from '../rows.ts';
import { write } from '../write.ts';
import { BACKUP_NOTICE } from './remind.ts';

/** Notes that a backup was made and found good; the notice that there is none goes. */
export function noteBackup(library: Library, backup: LastBackup): Promise<void> {
  return write(library, async ({ meta }) => {
    meta.backup = backup;
    delete meta.reminded;
    await library.notices.delete(BACKUP_NOTICE);
  });
}
