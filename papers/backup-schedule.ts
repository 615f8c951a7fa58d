/** How often backups are made by themselves. */
export const BACKUP_SCHEDULES = ['off', 'daily', 'weekly'] as const;
export type BackupSchedule = (typeof BACKUP_SCHEDULES)[number];

const PERIODS: Record<BackupSchedule, number> = {
  off: Number.POSITIVE_INFINITY,
  daily: 86_400_000,
  weekly: 7 * 86_400_000,
};

/** Whether a backup is due; `last` is when the last was made (0 for none), in milliseconds. A clock set back waits. */
export function isBackupDue(schedule: BackupSchedule, last: number, now: number): boolean {
  return now - last >= PERIODS[schedule];
}

/** The name of a backup that a file is, or is a part of; undefined for other files. `path` may be of any system. */
export function backupOfFile(path: string): string | undefined {
  return /(?:^|[/\\])(daybook-backup-\d{4}-\d\d-\d\d-\d{6})(?:-part\d+)?(?: ?\(\d+\))?\.zip$/.exec(path)?.[1];
}

/** A file that the browser saved, as far as it matters here. */
export interface SavedFile {
  id: number;
  /** its path */
  path: string;
  /** Daybook itself saved it, and it is still there */
  isOwn: boolean;
}

/** Of the saved files those that are to go: what Daybook saved, but the newest two backups of it. */
export function backupsToRemove(files: readonly SavedFile[]): SavedFile[] {
  const own = files.filter(({ path, isOwn }) => isOwn && backupOfFile(path) !== undefined);
  const newest = new Set([...new Set(own.map(({ path }) => backupOfFile(path)))].sort().slice(-2));
  return own.filter(({ path }) => !newest.has(backupOfFile(path)));
}
