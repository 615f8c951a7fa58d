import { backupFileName } from './backup-file-name.ts';
import { runTask } from './run-task.ts';

/** A backup as files in memory, under addresses that hold as long as the page. */
export interface BackupInFiles {
  files: { url: string; name: string }[];
  at: number;
  file: string;
  papers: number;
}

/** Makes a backup and rehearses it. Rejects when it is not good, or cannot be made. */
export async function fileBackup(): Promise<BackupInFiles> {
  const outcome = await runTask({ do: 'back-up' }, () => {}).outcome;
  if (outcome.is !== 'made') throw new Error(outcome.is === 'failed' ? outcome.name : outcome.is);
  const { zips, at, papers } = outcome.backup;
  const files = zips.map((zip, index) => ({
    url: URL.createObjectURL(zip),
    name: backupFileName(at, zips.length > 1 ? index + 1 : undefined),
  }));
  return { files, at, file: files[0]?.name ?? '', papers };
}
