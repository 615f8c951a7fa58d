import type { BackupRow } from '../../papers/backup-row.ts';
import { BACKUP_TABLES } from '../../papers/backup-row.ts';
import { canonicalText } from '../../papers/value-order.ts';
import { BACKUP_LIMITS } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';

/** A row as a line of JSON: `{"table":"marks","row":{…}}`, the fields of each object in the order of their names. */
export function lineOf({ table, row }: BackupRow): string {
  return `{"table":${JSON.stringify(table)},"row":${canonicalText(row)}}`;
}

/**
 * The rows in the text of a file, still whatever was written there. Throws a BackupRefused for a line that is longer
 * than the limit, no JSON, or of a table that no backup has: then the file was not written by Daybook.
 */
export function* rowsIn(text: string, file: string): Generator<BackupRow> {
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    if (end - from > BACKUP_LIMITS.line) throw new BackupRefused('too-large', file);
    if (end > from) yield rowOf(text.slice(from, end), file);
    from = end + 1;
  }
}

function rowOf(line: string, file: string): BackupRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BackupRefused('damaged', file);
  }
  if (typeof value === 'object' && value !== null && 'table' in value && 'row' in value) {
    const table = BACKUP_TABLES.find((known) => known === value.table);
    if (table && typeof value.row === 'object' && value.row !== null) return { table, row: value.row };
  }
  throw new BackupRefused('damaged', file);
}
