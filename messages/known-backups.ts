import type { Permissions } from 'webextension-polyfill';
import browser from 'webextension-polyfill';
import type { SavedFile } from '../papers/backup-schedule.ts';
import { backupOfFile } from '../papers/backup-schedule.ts';

/** What saving into the downloads folder needs; `offscreen` is Chromium's, for the page that makes the file. */
export function downloadPermissions(): Permissions.Permissions {
  // Only Firefox has this function.
  const permissions: string[] = 'getBrowserInfo' in browser.runtime ? ['downloads'] : ['downloads', 'offscreen'];
  // The types of the polyfill lack it.
  return { permissions } as Permissions.Permissions;
}

/** The backups of Daybook's that the browser knows as downloads and that are there still. Needs the permission. */
export async function knownBackups(): Promise<SavedFile[]> {
  const found = await browser.downloads.search({ query: ['daybook-backup-'] });
  return found
    .filter(({ filename, state, exists }) => backupOfFile(filename) && state === 'complete' && exists !== false)
    .map(({ id, filename, byExtensionId }) => ({ id, path: filename, isOwn: byExtensionId === browser.runtime.id }));
}
