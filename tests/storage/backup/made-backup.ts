import { cleanBackupRow } from '../../../formats/backup/clean-row.ts';
import { openParts, readRows } from '../../../formats/backup/read-backup.ts';
import type { AboutLibrary } from '../../../formats/backup/write-backup.ts';
import { writeBackup } from '../../../formats/backup/write-backup.ts';
import type { BackupRow } from '../../../papers/backup-row.ts';
import type { BackupReading } from '../../../storage/backup/backup-pieces.ts';
import { backupPieces } from '../../../storage/backup/backup-pieces.ts';
import { copiedFromRows } from '../../../storage/backup/copied-from-rows.ts';
import { joinCopy } from '../../../storage/join/join-copy.ts';
import type { Library } from '../../../storage/library.ts';

/** A backup of the library, as its zips, and how the library was read. */
export async function backupOf(
  library: Library,
  limits?: { files: number; total: number },
): Promise<{ zips: Blob[]; reading: BackupReading }> {
  const reading: BackupReading = { changed: new Set() };
  const about = (): AboutLibrary => {
    const { schema = 0, epoch = '-', device = '-', revision = 0 } = reading.meta ?? {};
    return { schema, epoch, device, revision, at: new Date().toISOString(), backup: 'a-backup' };
  };
  const bytes: Uint8Array<ArrayBuffer>[][] = [];
  for await (const { part, bytes: some } of writeBackup(backupPieces(library, reading), about, limits)) {
    bytes[part - 1] = [...(bytes[part - 1] ?? []), some];
  }
  return { zips: bytes.map((chunks) => new Blob(chunks)), reading };
}

/** Every row of a backup, clean, file by file. Fails when one is not clean. */
export async function* cleanRows(zips: readonly Blob[]): AsyncGenerator<BackupRow[]> {
  for await (const rows of readRows(await openParts(zips))) {
    yield rows.map((row) => {
      const clean = cleanBackupRow(row);
      if (!clean) throw new Error(`not clean: ${JSON.stringify(row)}`);
      return clean;
    });
  }
}

/** Joins a backup with the library. */
export async function restoreInto(library: Library, zips: readonly Blob[]): Promise<void> {
  await joinCopy(library, copiedFromRows(cleanRows(zips)));
}

/** Every row of a backup, as it was written. */
export async function rowsOfBackup(zips: readonly Blob[]): Promise<BackupRow[]> {
  return (await Array.fromAsync(readRows(await openParts(zips)))).flat();
}
