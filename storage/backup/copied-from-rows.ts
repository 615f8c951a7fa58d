import type { BackupRow, BackupTable } from '../../papers/backup-row.ts';
import { groupOf, paperOfRow } from '../../papers/backup-row.ts';
import { FIELD_TABLES } from '../../papers/journal.ts';
import type { PaperState } from '../../papers/paper-state.ts';
import type { CopiedPaper, CopiedRows } from '../join/copied-rows.ts';
import { pieces } from '../join/copied-rows.ts';
import type { AnyFieldRow } from '../join/join-field-rows.ts';
import type { CaptureRecord, ForgottenPlace, Listing, Tombstone } from '../rows.ts';

const PAPERS_AT_ONCE = 150;
const CAPTURES_AT_ONCE = 200;

/**
 * The rows of a backup, which are clean, as copies of the library hand them to each other. They come file by file,
 * those of the group `library` first; all rows of a paper that are in one file stand beside each other.
 */
export async function* copiedFromRows(files: AsyncIterable<readonly BackupRow[]>): AsyncGenerator<CopiedRows> {
  const first: BackupRow[] = [];
  let isBegun = false;
  for await (const rows of files) {
    if (rows.every(({ table }) => groupOf(table) === 'library')) {
      for (const row of rows) first.push(row);
      continue;
    }
    if (!isBegun) yield* orders(first);
    isBegun = true;
    for (const papers of pieces([...papersIn(rows)], PAPERS_AT_ONCE)) yield { kind: 'papers', papers };
    for (const captures of pieces(rowsOf<CaptureRecord>(rows, 'captures'), CAPTURES_AT_ONCE)) {
      yield { kind: 'captures', captures };
    }
  }
  if (!isBegun) yield* orders(first);
  // They fit the captures.
  yield { kind: 'listings', listings: rowsOf<Listing>(first, 'listings') };
}

function* orders(rows: readonly BackupRow[]): Generator<CopiedRows> {
  // A row's revision is of the library that it is in.
  yield {
    kind: 'orders',
    tombstones: rowsOf<Tombstone>(rows, 'tombstones').map((row) => ({ ...row, revision: 0 })),
    forgotten: rowsOf<ForgottenPlace>(rows, 'forgotten').map((row) => ({ ...row, revision: 0 })),
  };
  for (const table of FIELD_TABLES) {
    const found = rowsOf<AnyFieldRow>(rows, table);
    if (found.length > 0) yield { kind: 'fields', table, rows: found };
  }
}

type Building = { paperId: string } & { -readonly [K in keyof PaperState]: PaperState[K][number][] };

function* papersIn(rows: readonly BackupRow[]): Generator<CopiedPaper> {
  let paper: Building | undefined;
  for (const each of rows) {
    const paperId = paperOfRow(each);
    if (paperId === '') continue;
    if (paper?.paperId !== paperId) {
      if (paper) yield paper;
      paper = { paperId, facts: [], sightings: [], marks: [] };
    }
    const list: unknown[] = paper[each.table as keyof PaperState];
    list.push(each.row);
  }
  if (paper) yield paper;
}

function rowsOf<T>(rows: readonly BackupRow[], table: BackupTable): T[] {
  return rows.filter((each) => each.table === table).map(({ row }) => row as T);
}
