import browser from 'webextension-polyfill';
import { knownBackups } from '../../messages/known-backups.ts';
import { backupsToRemove } from '../../papers/backup-schedule.ts';

const LOOK_EVERY = 250;

/** A file of a backup that is in memory, under an address of Daybook's own. */
export interface BackupFile {
  url: string;
  name: string;
}

/**
 * Saves the files of a backup into the downloads folder, and removes those that Daybook saved before, but for the last
 * two. What it did not save, or the browser no longer knows, is not touched. Rejects when a file is not saved; then
 * nothing is removed.
 */
export async function saveBackup(files: readonly BackupFile[]): Promise<void> {
  for (const { url, name } of files) {
    const id = await browser.downloads.download({ url, filename: name, saveAs: false, conflictAction: 'uniquify' });
    await isSaved(id);
  }
  for (const { id } of backupsToRemove(await knownBackups())) {
    await browser.downloads.removeFile(id);
    await browser.downloads.erase({ id });
  }
}

async function isSaved(id: number): Promise<void> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state !== 'in_progress') throw new Error('not-saved');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
