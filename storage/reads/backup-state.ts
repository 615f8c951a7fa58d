import type { Library } from '../library.ts';
import type { LibraryMeta } from '../rows.ts';

/** What the library remembers of its backups, and of a restore that is under way. */
export interface BackupState
  extends Pick<LibraryMeta, 'backup' | 'restoring' | 'restoreCancelled' | 'restored' | 'papers' | 'epoch'> {}

/** Reads one small row. */
export async function backupState(library: Library): Promise<BackupState> {
  const meta = await library.meta.get('library');
  const { backup, restoring, restoreCancelled, restored, papers = 0, epoch = '' } = meta ?? {};
  return {
    papers,
    epoch,
    ...(backup && { backup }),
    ...(restoring && { restoring }),
    ...(restoreCancelled && { restoreCancelled }),
    ...(restored && { restored }),
  };
}
