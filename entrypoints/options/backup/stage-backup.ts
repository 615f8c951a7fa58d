import { cleanBackupRow } from '../../../formats/backup/clean-row.ts';
import { openParts, readRows } from '../../../formats/backup/read-backup.ts';
import type { BackupRow, RowCounts } from '../../../papers/backup-row.ts';
import { countRows, paperOfRow } from '../../../papers/backup-row.ts';
import { copiedFromRows } from '../../../storage/backup/copied-from-rows.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { openForReading } from '../../../storage/reads/live.ts';
import type { StagedBackup } from './worker-messages.ts';

/**
 * Reads a backup, checks all of it, stages it for a restore, and tells what that would do. The library is only read.
 * Throws a BackupRefused when it cannot be restored; then nothing is staged.
 */
export async function stageBackup(
  zips: readonly Blob[],
  onProgress: (done: number, total: number) => void,
): Promise<StagedBackup> {
  const staging = new RestoreStaging();
  const library = openForReading(() => {});
  try {
    const parts = await openParts(zips);
    const { device, at } = parts[0]?.manifest ?? { device: '', at: '' };
    const total = parts.reduce((sum, part) => sum + part.files.length, 0);
    const own = new Set(await library.papers.toCollection().primaryKeys());
    const papers = new Set<string>();
    let counts: RowCounts = {};
    let refused = 0;
    let done = 0;
    async function* clean(): AsyncGenerator<BackupRow[]> {
      for await (const rows of readRows(parts)) {
        const found = rows.flatMap((row) => cleanBackupRow(row) ?? []);
        refused += rows.length - found.length;
        counts = countRows(counts, found);
        for (const row of found) if (row.table === 'facts') papers.add(paperOfRow(row));
        yield found;
        done += 1;
        onProgress(done, total);
      }
    }
    const madeAt = Date.parse(at);
    const { id } = await staging.fill({ device, madeAt }, copiedFromRows(clean()));
    const known = [...papers].filter((paperId) => own.has(paperId)).length;
    return { id, madeAt, counts, fresh: papers.size - known, known, refused };
  } catch (error) {
    await staging.drop();
    throw error;
  } finally {
    staging.close();
    library.close();
  }
}
