import browser from 'webextension-polyfill';
import { downloadPermissions } from '../../messages/known-backups.ts';
import { isBackupDue } from '../../papers/backup-schedule.ts';
import { noteBackup } from '../../storage/backup/note-backup.ts';
import type { Library } from '../../storage/library.ts';
import { readSettings } from '../../storage/reads/overview.ts';
import type { LastBackup } from '../../storage/rows.ts';
import { fileBackup } from '../options/backup/file-backup.ts';
import { awakeUntil } from './index-upkeep.ts';
import type { BackupFile } from './save-backup.ts';
import { saveBackup } from './save-backup.ts';

/** The alarm that asks whether a backup is due. */
export const BACKUP = 'backup';
const MINUTES = 60;
const PAGE = 'backup.html';

/** A backup that a page or the background has made and found good. */
export interface FiledBackup extends LastBackup {
  files: BackupFile[];
}

interface Running {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  wrote(): void;
  log: (error: unknown) => void;
}

/**
 * Makes backups by themselves, as often as the reader wants, where the browser lets Daybook save files. Chromium's
 * background is a worker that can neither start one nor make an address of a file, so a page that is not seen does it
 * there (`entrypoints/backup`); Firefox's is a page.
 */
export class ScheduledBackups {
  readonly #running: Running;
  #isRunning = false;

  constructor(running: Running) {
    this.#running = running;
  }

  /** Sets the alarm, or takes it away, as the reader has set it. */
  async setAlarm(): Promise<void> {
    const { backups = 'off' } = await readSettings(await this.#running.library());
    const stands = await browser.alarms.get(BACKUP);
    if (backups === 'off') await browser.alarms.clear(BACKUP);
    else if (!stands) await browser.alarms.create(BACKUP, { delayInMinutes: 1, periodInMinutes: MINUTES });
  }

  /** Makes a backup if one is due. Returns at once; a failure is logged, and tried again when the alarm rings. */
  runIfDue(now = Date.now()): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    awakeUntil(this.#runIfDue(now))
      .catch(this.#running.log)
      .finally(() => {
        this.#isRunning = false;
      });
  }

  /** Saves a backup that was made by itself, and notes it. */
  async save({ files, ...backup }: FiledBackup): Promise<void> {
    await saveBackup(files);
    await noteBackup(await this.#running.library(), backup);
    this.#running.wrote();
  }

  async #runIfDue(now: number): Promise<void> {
    const library = await this.#running.library();
    const [{ backups = 'off' }, meta] = await Promise.all([readSettings(library), library.meta.get('library')]);
    if (!meta || meta.restoring || !isBackupDue(backups, meta.backup?.at ?? 0, now)) return;
    if (!(await browser.permissions.contains(downloadPermissions()))) return;
    if ('document' in globalThis) await this.save(await fileBackup());
    else await makeInPage();
  }
}

interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** Resolves when the page has begun; it sends `save-backup` once it is done, and is closed then. */
async function makeInPage(): Promise<void> {
  const api = offscreen();
  if (!api || (await api.hasDocument())) return;
  await api.createDocument({
    url: PAGE,
    reasons: ['WORKERS', 'BLOBS'],
    justification: BACKUP,
  });
}

/** Closes the page that makes backups. */
export async function closeBackupPage(): Promise<void> {
  try {
    await offscreen()?.closeDocument();
  } catch {
    // There is none.
  }
}

// Chromium's alone, and only once the reader has agreed.
function offscreen(): Offscreen | undefined {
  return (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;
}
