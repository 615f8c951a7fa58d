import type { BackupPiece, BackupRow } from '../../papers/backup-row.ts';
import { FIELD_TABLES } from '../../papers/journal.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { pieces } from '../join/copied-rows.ts';
import { readStates } from '../join/paper-states.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import type { CaptureRecord, LibraryMeta } from '../rows.ts';
import { orderToForget } from '../tombstones.ts';

const PAPERS_AT_ONCE = 300;
const CAPTURES_AT_ONCE = 1_000;
const ROWS_AT_ONCE = 2_000;

/** Thrown when something was forgotten while the library was read: what was read holds it, and is to be dropped. */
export class ForgottenMeanwhile extends Error {
  override name = 'ForgottenMeanwhile';
}

/** How the library was read. */
export interface BackupReading {
  /** the library's row about itself as of the last write that was read; there once everything was */
  meta?: LibraryMeta;
  /** the papers whose rows were read again at the end, because they had changed */
  changed: Set<PaperId>;
}

/** How far the reading has come: of papers and captures together. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Every row that a backup holds, in the order of keys, as of the last write when the end is reached: what changed while
 * it was read comes once more at the end. The library is read in pieces, between which captures and marks go through;
 * each is held alone. Fills `reading`. Throws ForgottenMeanwhile when it must be begun anew, also while an order to
 * forget is still being carried out.
 */
export async function* backupPieces(
  library: Library,
  reading: BackupReading,
  onProgress: OnProgress = () => {},
): AsyncGenerator<BackupPiece> {
  const first = await metaOf(library);
  if (first.forgetting && first.forgetting.length > 0) throw new ForgottenMeanwhile();
  const marked = (await library.marks.toCollection().primaryKeys()).map(([paperId]) => paperId);
  const papers = [...new Set([...(await library.papers.toCollection().primaryKeys()), ...marked])].sort();
  const captures = await library.captures.toCollection().primaryKeys();
  const total = papers.length + captures.length;
  let done = 0;
  for (const ids of pieces(papers, PAPERS_AT_ONCE)) {
    yield { group: 'papers', rows: await library.transaction('r', library.tables, () => rowsOfPapers(library, ids)) };
    done += ids.length;
    onProgress(done, total);
  }
  for (const keys of pieces(captures, CAPTURES_AT_ONCE)) {
    yield { group: 'captures', rows: rowsOfCaptures(await library.captures.bulkGet(keys)) };
    done += keys.length;
    onProgress(done, total);
  }
  for (const piece of await library.transaction('r', library.tables, () =>
    lastPieces(library, first, captures, reading),
  )) {
    yield piece;
  }
}

/** What is read in one transaction at the end: what changed meanwhile, and what is small. */
async function lastPieces(
  library: Library,
  first: LibraryMeta,
  read: readonly string[],
  reading: BackupReading,
): Promise<BackupPiece[]> {
  const meta = await metaOf(library);
  const since = first.revision;
  const [forgotten, tombstones] = await Promise.all([library.forgotten.toArray(), library.tombstones.toArray()]);
  if (meta.epoch !== first.epoch || [...forgotten, ...tombstones].some(({ revision }) => revision > since)) {
    throw new ForgottenMeanwhile();
  }
  reading.meta = meta;
  reading.changed = new Set(await library.papers.where('revision').above(since).primaryKeys());
  const known = new Set(read);
  const added = (await library.captures.toCollection().primaryKeys()).filter((key) => !known.has(key));
  const rows: BackupRow[] = [
    ...(await library.listings.toArray()).map((row) => ({ table: 'listings' as const, row })),
    ...tombstones.map(({ revision: _, clock: _own, ...row }, index) => ({
      table: 'tombstones' as const,
      row: { ...row, clock: orderToForget(tombstones[index]) ?? '' },
    })),
    // How far this copy has carried an order out is its own affair.
    ...forgotten.map(({ scope, clock }) => ({ table: 'forgotten' as const, row: { scope, clock } })),
  ];
  for (const table of FIELD_TABLES) {
    rows.push(...(await library.table<object>(table).toArray()).map((row) => ({ table, row })));
  }
  return [
    { group: 'papers', rows: await rowsOfPapers(library, [...reading.changed].sort()) },
    { group: 'captures', rows: rowsOfCaptures(await library.captures.bulkGet(added)) },
    ...Array.from(pieces(rows, ROWS_AT_ONCE), (some): BackupPiece => ({ group: 'library', rows: some })),
  ];
}

async function rowsOfPapers(library: Library, ids: readonly PaperId[]): Promise<BackupRow[]> {
  const { device } = await metaOf(library);
  return Array.from(await readStates(library, device, ids)).flatMap(([, { facts, sightings, marks }]) => [
    ...facts.map((row) => ({ table: 'facts' as const, row })),
    ...sightings.map((row) => ({ table: 'sightings' as const, row })),
    ...marks.map((row) => ({ table: 'marks' as const, row })),
  ]);
}

function rowsOfCaptures(captures: readonly (CaptureRecord | undefined)[]): BackupRow[] {
  return captures
    .filter((capture) => capture !== undefined)
    .map(({ revision: _, ...row }) => ({ table: 'captures' as const, row }));
}

async function metaOf(library: Library): Promise<LibraryMeta> {
  const meta = await library.meta.get('library');
  if (!meta) throw new LibraryError('damaged');
  return meta;
}
