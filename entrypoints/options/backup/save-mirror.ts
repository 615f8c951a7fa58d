import type { AboutLibrary } from '../../../formats/backup/write-backup.ts';
import { writeBackup } from '../../../formats/backup/write-backup.ts';
import type { BackupPiece } from '../../../papers/backup-row.ts';
import { privateFolder } from '../../../storage/mirror/mirror-folder.ts';
import { mirrorFiles } from '../../../storage/mirror/mirror-head.ts';
import { mirrorsKept } from '../../../storage/reads/mirrors.ts';
import { SCHEMA_VERSION } from '../../../storage/schema.ts';
import { isOfLibrary, linesOf } from './mirror-lines.ts';

/** Writes what the mirror kept of a library as a backup. No library is read: it may be one that cannot be opened. */
export async function saveMirror(epoch: string): Promise<{ zip: Blob; at: number }> {
  const folder = privateFolder();
  const head = (await mirrorsKept(folder)).find((one) => one.epoch === epoch);
  if (!folder || !head) throw new Error('no-mirror');
  const files = (await mirrorFiles(folder)).filter((file) => file.epoch === epoch);
  async function* pieces(): AsyncGenerator<BackupPiece> {
    for (const file of files) {
      const { rows } = await linesOf(folder, file);
      yield { group: 'library', rows: rows.filter(isOfLibrary) };
      yield { group: 'papers', rows: rows.filter((row) => !isOfLibrary(row)) };
    }
  }
  const { device, revision, at } = head;
  const time = new Date(at).toISOString();
  const about: AboutLibrary = {
    schema: SCHEMA_VERSION,
    epoch,
    device,
    revision,
    at: time,
    backup: crypto.randomUUID(),
  };
  const bytes: Blob[] = [];
  for await (const some of writeBackup(pieces(), () => about)) bytes.push(new Blob([some.bytes]));
  return { zip: new Blob(bytes, { type: 'application/zip' }), at };
}
