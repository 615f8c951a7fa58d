import { describe, expect, it } from 'vitest';
import { backupOfFile, backupsToRemove, isBackupDue } from '../../papers/backup-schedule.ts';

const DAY = 86_400_000;

describe('a backup', () => {
  it('is due a day or a week after the last, at once where there is none, and never while it is off', () => {
    expect(isBackupDue('daily', 0, 100 * DAY)).toBe(true);
    expect(isBackupDue('daily', DAY, 2 * DAY - 1)).toBe(false);
    expect(isBackupDue('daily', DAY, 2 * DAY)).toBe(true);
    expect(isBackupDue('weekly', DAY, 7 * DAY)).toBe(false);
    expect(isBackupDue('weekly', DAY, 8 * DAY)).toBe(true);
    expect(isBackupDue('off', 0, 100 * DAY)).toBe(false);
    expect(isBackupDue('daily', 5 * DAY, DAY)).toBe(false);
  });

  it.each([
    ['/home/a/Downloads/daybook-backup-2026-11-26-093005.zip', 'daybook-backup-2026-11-26-093005'],
    ['C:\\Downloads\\daybook-backup-2026-11-26-093005-part2 (1).zip', 'daybook-backup-2026-11-26-093005'],
    ['/home/a/my-daybook-backup-2026-11-26-093005.zip', undefined],
    ['/home/a/daybook-backup-notes.zip', undefined],
    ['/home/a/daybook-backup-2026-11-26-093005.zip.exe', undefined],
  ])('is known by its name: %s', (path, backup) => {
    expect(backupOfFile(path)).toBe(backup);
  });

  it('that is older than the last two goes with all its parts, if Daybook saved it', () => {
    const file = (id: number, name: string, isOwn = true) => ({ id, path: `/x/daybook-backup-${name}.zip`, isOwn });
    const files = [
      file(1, '2026-11-01-093005-part1'),
      file(2, '2026-11-01-093005-part2'),
      file(3, '2026-11-08-093005'),
      file(4, '2026-11-15-093005-part1'),
      file(5, '2026-11-15-093005-part2'),
      file(6, '2026-10-01-093005', false),
      { id: 7, path: '/x/thesis.zip', isOwn: true },
    ];
    expect(backupsToRemove(files).map(({ id }) => id)).toEqual([1, 2]);
    expect(backupsToRemove(files.slice(2))).toEqual([]);
  });
});
