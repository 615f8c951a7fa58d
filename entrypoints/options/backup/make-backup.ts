import { cleanBackupRow } from '../../../formats/backup/clean-row.ts';
import { openParts, readRows } from '../../../formats/backup/read-backup.ts';
import type { AboutLibrary } from '../../../formats/backup/write-backup.ts';
import { writeBackup } from '../../../formats/backup/write-backup.ts';
import type { BackupRow, RowCounts } from '../../../papers/backup-row.ts';
import type { BackupReading } from '../../../storage/backup/backup-pieces.ts';
import { backupPieces, ForgottenMeanwhile } from '../../../storage/backup/backup-pieces.ts';
import { rehearse } from '../../../storage/backup/rehearse.ts';
import type { Library } from '../../../storage/library.ts';
import { LibraryError } from '../../../storage/library-error.ts';
import { openForReading } from '../../../storage/reads/live.ts';
import type { BackupStage, MadeBackup } from './worker-messages.ts';

// Of a reader who forgets much, one after the other.
const MOST_BEGINNINGS = 20;
const BEGIN_AGAIN_MS = 1_000;

type OnProgress = (stage: BackupStage, done: number, total: number) => void;

/** Thrown when not everything comes back from a backup as it was written. */
export class NotGood extends Error {
  override name = 'NotGood';
  readonly tables: string[];
  readonly zips: Blob[];
  readonly at: number;

  constructor(tables: string[], zips: Blob[], at: number) {
    super('not-good');
    this.tables = tables;
    this.zips = zips;
    this.at = at;
  }
}

/** Writes a backup of the library and rehearses its restore. Throws NotGood when not everything comes back. */
export async function makeBackup(onProgress: OnProgress): Promise<MadeBackup> {
  const library = openForReading(() => {});
  try {
    const at = Date.now();
    const { zips, counts, reading } = await written(library, at, onProgress);
    const { papers = 0 } = reading.meta ?? {};
    const comparing = (done: number, total: number) => onProgress('comparing', done, total);
    const rows = rowsOf(zips, (done) => onProgress('rehearsing', done, papers));
    const { differences, ahead } = await rehearse(rows, reading.changed, comparing);
    if (differences.length > 0 && ahead === 0) throw new NotGood(differences, zips, at);
    return { zips, at, papers, counts, ahead };
  } finally {
    library.close();
  }
}

async function written(
  library: Library,
  at: number,
  onProgress: OnProgress,
): Promise<{ zips: Blob[]; counts: RowCounts; reading: BackupReading }> {
  for (let beginning = 1; ; beginning += 1) {
    try {
      return await attempt(library, at, onProgress);
    } catch (error) {
      if (!(error instanceof ForgottenMeanwhile) || beginning === MOST_BEGINNINGS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BEGIN_AGAIN_MS));
    }
  }
}

async function attempt(library: Library, at: number, onProgress: OnProgress) {
  const reading: BackupReading = { changed: new Set() };
  const first = await library.meta.get('library');
  if (!first) throw new LibraryError('damaged');
  const { epoch, device } = first;
  const time = new Date(at).toISOString();
  const backup = crypto.randomUUID();
  const about = (): AboutLibrary => {
    const { schema, revision } = reading.meta ?? first;
    return { schema, epoch, device, revision, at: time, backup };
  };
  const parts: Blob[][] = [];
  const pieces = backupPieces(library, reading, (done, total) => onProgress('writing', done, total));
  const zip = writeBackup(pieces, about);
  for (let next = await zip.next(); ; next = await zip.next()) {
    if (next.done) {
      const counts: RowCounts = {};
      for (const manifest of next.value) addCounts(counts, manifest.counts);
      return { zips: parts.map((blobs) => new Blob(blobs, { type: 'application/zip' })), counts, reading };
    }
    const { part, bytes } = next.value;
    // The browser may put what a Blob holds aside on the disk.
    parts[part - 1] = [...(parts[part - 1] ?? []), new Blob([bytes])];
  }
}

function addCounts(counts: RowCounts, more: RowCounts): void {
  for (const [table, count] of Object.entries(more) as [keyof RowCounts, number][]) {
    counts[table] = (counts[table] ?? 0) + count;
  }
}

/** The rows of a backup that was just written. One that no restore would take is left out, and so is not good. */
async function* rowsOf(zips: readonly Blob[], onPapers: (done: number) => void): AsyncGenerator<BackupRow[]> {
  let papers = 0;
  for await (const rows of readRows(await openParts(zips))) {
    yield rows.flatMap((row) => cleanBackupRow(row) ?? []);
    papers += new Set(rows.flatMap(({ table, row }) => (table === 'facts' ? (row as { paperId: string }).paperId : [])))
      .size;
    onPapers(papers);
  }
}
