import type { Library } from '../library.ts';
import type { LibraryMeta } from '../rows.ts';

/** What the library remembers of its backups, and of a restore that is under way. */
export interface BackupState extends Pick<LibraryMeta, 'backup' | 'restoring' | 'restored' | 'papers'> {}

/** Reads one small row. */
export async function backupState(library: Library): Promise<BackupState> {
  const { backup, restoring, restored, papers = 0 } = (await library.meta.get('library')) ?? {};
  return { papers, ...(backup && { backup }), ...(restoring && { restoring }), ...(restored && { restored }) };
}
