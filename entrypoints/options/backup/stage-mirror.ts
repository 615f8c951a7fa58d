import type { BackupRow, RowCounts } from '../../../papers/backup-row.ts';
import { countRows, paperOfRow } from '../../../papers/backup-row.ts';
import { copiedFromRows } from '../../../storage/backup/copied-from-rows.ts';
import { RestoreStaging } from '../../../storage/backup/staging.ts';
import { privateFolder } from '../../../storage/mirror/mirror-folder.ts';
import { mirrorFiles } from '../../../storage/mirror/mirror-head.ts';
import { openForReading } from '../../../storage/reads/live.ts';
import { mirrorsKept } from '../../../storage/reads/mirrors.ts';
import { isOfLibrary, linesOf } from './mirror-lines.ts';
import type { StagedBackup } from './worker-messages.ts';

/**
 * Stages what the mirror kept of a library for a restore, and tells what that would do. The library is only read. A
 * line that cannot be read is left out, and counted.
 */
export async function stageMirror(
  epoch: string,
  onProgress: (done: number, total: number) => void,
): Promise<StagedBackup> {
  const folder = privateFolder();
  const head = (await mirrorsKept(folder)).find((one) => one.epoch === epoch);
  if (!folder || !head) throw new Error('no-mirror');
  const files = (await mirrorFiles(folder)).filter((file) => file.epoch === epoch);
  const staging = new RestoreStaging();
  const library = openForReading(() => {});
  try {
    const own = new Set(await library.papers.toCollection().primaryKeys());
    const papers = new Set<string>();
    let counts: RowCounts = {};
    let refused = 0;
    async function* pieces(): AsyncGenerator<BackupRow[]> {
      const first: BackupRow[] = [];
      for (const file of files) first.push(...(await linesOf(folder, file)).rows.filter(isOfLibrary));
      yield first;
      counts = countRows(counts, first);
      for (const [index, file] of files.entries()) {
        const { rows, unreadable } = await linesOf(folder, file);
        const some = rows.filter((row) => !isOfLibrary(row));
        refused += unreadable;
        for (const row of some) if (row.table === 'facts') papers.add(paperOfRow(row));
        counts = countRows(counts, some);
        yield some;
        onProgress(index + 1, files.length);
      }
    }
    const about = { device: head.device, madeAt: head.at, isOfMirror: true } as const;
    const { id } = await staging.fill(about, copiedFromRows(pieces()));
    const known = [...papers].filter((paperId) => own.has(paperId)).length;
    return { id, madeAt: head.at, counts, fresh: papers.size - known, known, refused };
  } catch (error) {
    await staging.drop();
    throw error;
  } finally {
    staging.close();
    library.close();
  }
}
