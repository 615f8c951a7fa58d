import { cleanBackupRow } from '../../../formats/backup/clean-row.ts';
import { rowsIn } from '../../../formats/backup/row-lines.ts';
import type { BackupRow } from '../../../papers/backup-row.ts';
import { groupOf } from '../../../papers/backup-row.ts';
import type { MirrorFolder } from '../../../storage/mirror/mirror-folder.ts';
import type { MirrorFile } from '../../../storage/mirror/mirror-head.ts';

/** True for a row that is of no paper: it comes before all that are. */
export const isOfLibrary = ({ table }: BackupRow) => groupOf(table) === 'library';

/** The clean rows of a file, and how many of its lines are none. */
export async function linesOf(
  folder: MirrorFolder | undefined,
  { name }: MirrorFile,
): Promise<{ rows: BackupRow[]; unreadable: number }> {
  const [, ...lines] = ((await (await folder?.read(name))?.text()) ?? '').split('\n');
  const rows = lines.filter(Boolean).map((line) => rowOf(line, name));
  const clean = rows.flatMap((row) => row ?? []);
  return { rows: clean, unreadable: rows.length - clean.length };
}

function rowOf(line: string, name: string): BackupRow | undefined {
  try {
    const [row] = rowsIn(line, name);
    return row && cleanBackupRow(row);
  } catch {
    return undefined;
  }
}
