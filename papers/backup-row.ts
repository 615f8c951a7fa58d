/** The tables that a backup holds: what copies of the library join, and nothing that can be made again from it. */
export const BACKUP_TABLES = [
  'facts',
  'sightings',
  'marks',
  'captures',
  'listings',
  'lists',
  'tags',
  'smartLists',
  'rules',
  'tombstones',
  'forgotten',
] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

/** One row of a backup, as it stands on a line of its own. */
export interface BackupRow {
  table: BackupTable;
  row: object;
}

/** The groups of tables whose rows stand together in files; of a paper, everything stands in one file. */
export const BACKUP_GROUPS = ['papers', 'captures', 'library'] as const;
export type BackupGroup = (typeof BACKUP_GROUPS)[number];

/** Some rows that become one file of a backup. */
export interface BackupPiece {
  group: BackupGroup;
  rows: BackupRow[];
}

/** How many rows of each table there are; a table without rows may be missing. */
export type RowCounts = Partial<Record<BackupTable, number>>;

/** The group in whose files the rows of a table stand. */
export function groupOf(table: BackupTable): BackupGroup {
  if (table === 'facts' || table === 'sightings' || table === 'marks') return 'papers';
  return table === 'captures' ? 'captures' : 'library';
}

/** The key of the paper that a row of the group `papers` belongs to; '' for one of another group. */
export function paperOfRow({ table, row }: BackupRow): string {
  return groupOf(table) === 'papers' && 'paperId' in row && typeof row.paperId === 'string' ? row.paperId : '';
}

/** The counts with these rows added. */
export function countRows(before: RowCounts, rows: Iterable<BackupRow>): RowCounts {
  const counts = { ...before };
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
