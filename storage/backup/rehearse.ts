import { Dexie } from 'dexie';
import type { BackupRow, BackupTable } from '../../papers/backup-row.ts';
import { paperOfRow } from '../../papers/backup-row.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { RowDigest } from '../../papers/row-digest.ts';
import { joinCopy } from '../join/join-copy.ts';
import { openLibrary } from '../library.ts';
import { SCHEMA } from '../schema.ts';
import type { OnProgress } from './backup-pieces.ts';
import { backupPieces } from './backup-pieces.ts';
import { copiedFromRows } from './copied-from-rows.ts';

/** The scratch library of a rehearsal. There is none but while one runs, or after one was cut short. */
export const REHEARSAL_NAME = 'daybook-rehearsal';

/** Deletes a scratch library that was left behind; a rehearsal that is under way fails. */
export async function dropRehearsal(name = REHEARSAL_NAME): Promise<void> {
  if (await Dexie.exists(name)) await Dexie.delete(name);
}

/** What a rehearsal found. */
export interface Rehearsal {
  /** the tables of which not every row came back as it was written; none when the backup is good */
  differences: BackupTable[];
  /** rows that no restore would take now, because a wrong clock dated them more than two days ahead */
  ahead: number;
}

/**
 * Restores a backup into a scratch library, and compares what is in it with the backup, by counts and sums over all
 * rows. `files` are its rows as they are read from it, once, and `changed` the papers of which only the last rows hold.
 * Takes as long as a restore; the library is not touched.
 */
export async function rehearse(
  files: AsyncIterable<readonly BackupRow[]>,
  changed: ReadonlySet<PaperId>,
  onProgress?: OnProgress,
  name = REHEARSAL_NAME,
): Promise<Rehearsal> {
  const scratch = openLibrary(name, SCHEMA, 'relaxed');
  // Whoever forgets something meanwhile deletes it, and it must not come back empty.
  scratch.on('versionchange', () => scratch.close());
  try {
    await scratch.delete({ disableAutoOpen: false });
    const written = new RowDigest();
    const { refused } = await joinCopy(scratch, copiedFromRows(noted(files, changed, written)));
    const restored = new RowDigest();
    for await (const { rows } of backupPieces(scratch, { changed: new Set() }, onProgress)) {
      for (const row of rows) restored.add(row);
    }
    // Listings are counted anew by each join, from what is left of them.
    const differences = written.differences(restored).filter((table) => table !== 'listings');
    return { differences, ahead: refused.ahead };
  } finally {
    await scratch.delete();
  }
}

/** The files as they come. What they hold is added to the digest; of changed papers what the last of them holds. */
async function* noted(
  files: AsyncIterable<readonly BackupRow[]>,
  changed: ReadonlySet<PaperId>,
  digest: RowDigest,
): AsyncGenerator<readonly BackupRow[]> {
  const last = new Map<PaperId, BackupRow[]>();
  for await (const rows of files) {
    yield rows;
    const here = new Map<PaperId, BackupRow[]>();
    for (const row of rows) {
      const paperId = paperOfRow(row);
      if (!changed.has(paperId)) digest.add(row);
      else here.set(paperId, [...(here.get(paperId) ?? []), row]);
    }
    for (const [paperId, found] of here) last.set(paperId, found);
  }
  for (const found of last.values()) for (const row of found) digest.add(row);
}
