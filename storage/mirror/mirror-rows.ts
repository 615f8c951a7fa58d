import type { BackupRow } from '../../papers/backup-row.ts';
import type { Stamp } from '../../papers/clock.ts';
import type { FieldRow } from '../../papers/field-row.ts';
import { stampsOfRow } from '../../papers/field-row.ts';
import { stampsOfMark } from '../../papers/join-marks.ts';
import { FIELD_TABLES } from '../../papers/journal.ts';
import type { Mark } from '../../papers/mark.ts';
import { isSaid, setAt } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { pieces } from '../join/copied-rows.ts';
import { isHashed } from '../join/known-orders.ts';
import type { Library } from '../library.ts';
import { readPapers } from '../reads/papers.ts';
import { marksOfAll } from '../rows-of-paper.ts';
import { orderToForget } from '../tombstones.ts';

const PAPERS_AT_ONCE = 300;
const AUTHORS = 20;

/** Up to where the mirror has everything. */
export interface MirrorPosition {
  revision: number;
  clock: Stamp | '';
}

/** Everything that the reader said and made, in pieces: marks with what names their papers, and rows with fields. */
export async function* wholeRows(library: Library, device: string): AsyncGenerator<BackupRow[]> {
  yield [...(await ordersOf(library)), ...(await fieldRows(library, ''))];
  const keys = (await library.marks.toCollection().primaryKeys()).filter(([, kind]) => kind !== 'cite-key');
  const marked = [...new Set(keys.map(([paperId]) => paperId))];
  for (const ids of pieces(marked, PAPERS_AT_ONCE)) yield rowsOf(library, device, ids, '');
}

/** What the reader said and made since. For use inside a transaction; reads the papers that changed since. */
export async function rowsSince(
  library: Library,
  device: string,
  { revision, clock }: MirrorPosition,
): Promise<BackupRow[]> {
  const changed = await library.papers.where('revision').above(revision).primaryKeys();
  return [...(await fieldRows(library, clock)), ...(await rowsOf(library, device, changed, clock))];
}

/** Whether anything was forgotten since, and whether by an order of the reader's. For use inside a transaction. */
export async function forgottenSince(
  library: Library,
  revision: number,
): Promise<{ isAny: boolean; isOrdered: boolean }> {
  const [places, graves] = await Promise.all([
    library.forgotten.where('revision').above(revision).count(),
    library.tombstones.where('revision').above(revision).toArray(),
  ]);
  const isOrdered = places > 0 || graves.some((grave) => orderToForget(grave) !== undefined);
  return { isAny: isOrdered || graves.length > 0, isOrdered };
}

/** The orders to forget; of papers that were known by their titles only those that no longer say them. */
async function ordersOf(library: Library): Promise<BackupRow[]> {
  const [tombstones, forgotten] = await Promise.all([library.tombstones.toArray(), library.forgotten.toArray()]);
  const named = tombstones.filter((row) => !row.paperId.startsWith('title:') || isHashed(row));
  return [
    ...named.map(({ revision: _, ...row }, index): BackupRow => {
      return { table: 'tombstones', row: { ...row, clock: orderToForget(named[index]) ?? '' } };
    }),
    ...forgotten.map(({ scope, clock }): BackupRow => ({ table: 'forgotten', row: { scope, clock } })),
  ];
}

async function fieldRows(library: Library, since: Stamp | ''): Promise<BackupRow[]> {
  const found = FIELD_TABLES.map(async (table) => {
    const rows = await library.table<FieldRow<Record<string, unknown>>, string>(table).toArray();
    return rows.filter((row) => stampsOfRow(row).some((at) => at > since)).map((row) => ({ table, row }));
  });
  return (await Promise.all(found)).flat();
}

/** All marks of those of these papers of which one was set since, with what names the paper. */
async function rowsOf(
  library: Library,
  device: string,
  ids: readonly PaperId[],
  since: Stamp | '',
): Promise<BackupRow[]> {
  const marks = await marksOfAll(library, ids);
  const marked = ids.filter((id) =>
    said(marks.get(id)).some((mark) => [setAt(mark), ...stampsOfMark(mark)].some((at) => at > since)),
  );
  const papers = new Map((await readPapers(library, marked)).map((paper) => [paper.paperId, paper]));
  return marked.flatMap((id): BackupRow[] => {
    const paper = papers.get(id);
    const own = said(marks.get(id)).map((row): BackupRow => ({ table: 'marks', row }));
    return paper ? [{ table: 'facts', row: nameOf(paper, device) }, ...own] : own;
  });
}

/** Without what Daybook gave itself: it would be there for each paper that was ever exported. */
function said(marks: readonly Mark[] = []): readonly Mark[] {
  return marks.filter(isSaid);
}

/**
 * What names a paper, as facts that every other row of that device replaces: version 0 is older than any that it wrote.
 */
function nameOf(paper: Paper, device: string): object {
  const { paperId, title, unsureTitle, authors, publishedAt, imported, addedAt, factsAt } = paper;
  const facts = {
    paperId,
    title,
    ...(unsureTitle && { unsureTitle }),
    ...(authors && { authors: authors.slice(0, AUTHORS) }),
    ...(authors && authors.length > AUTHORS && { authorCount: authors.length }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(imported !== undefined && { imported }),
    ...(addedAt !== undefined && { addedAt }),
    partial: true,
  };
  return { paperId, device, version: 0, factsAt, facts };
}
