import type { BackupGroup, BackupRow, RowCounts } from '../../papers/backup-row.ts';
import { BACKUP_TABLES, countRows, groupOf } from '../../papers/backup-row.ts';
import type { Manifest } from './backup-format.ts';
import { BACKUP_LIMITS, BACKUP_VERSION, isRowFile, MANIFEST_FILE, parseManifest, SUMS_FILE } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';
import { rowsIn } from './row-lines.ts';
import { parseSums, sha256 } from './sha256.ts';
import { unpacked } from './unpack.ts';
import type { ZipEntry } from './zip-directory.ts';
import { zipDirectory } from './zip-directory.ts';

const ORDER: readonly BackupGroup[] = ['library', 'papers', 'captures'];

/** A zip of a backup whose directory, sums and manifest were read and fit. */
export interface OpenBackup {
  manifest: Manifest;
  /** the names of the files that hold rows, in the order in which they were written */
  files: string[];
  /** the rows of one of them. Throws a BackupRefused when the file is not what was written */
  rows(file: string): Promise<BackupRow[]>;
}

/**
 * Opens one zip of a backup. Throws a BackupRefused when it cannot be restored; whether its rows are what was written
 * shows as they are read, file by file. Whoever takes rows must wait for all: `readRows` does.
 */
export async function openBackup(zip: Blob): Promise<OpenBackup> {
  const entries = await zipDirectory(zip);
  const sums = parseSums(textOf(await unpacked(zip, named(entries, SUMS_FILE)), SUMS_FILE));
  const files = [...entries.keys()].filter((name) => name !== SUMS_FILE);
  if (!sums || sums.size !== files.length || !files.every((name) => sums.has(name))) throw new BackupRefused('damaged');
  const checked = async (name: string) => {
    const bytes = await unpacked(zip, named(entries, name));
    if ((await sha256(bytes)) !== sums.get(name)) throw new BackupRefused('damaged', name);
    return textOf(bytes, name);
  };
  const manifest = parseManifest(await checked(MANIFEST_FILE));
  if (!manifest) throw new BackupRefused('not-a-backup');
  if (manifest.version > BACKUP_VERSION) throw new BackupRefused('too-new');
  return {
    manifest,
    files: files.filter(isRowFile).sort(),
    rows: async (file) => [...rowsIn(await checked(file), file)],
  };
}

/** Opens all parts of one backup, in their order. Throws a BackupRefused when one is missing, or of another backup. */
export async function openParts(zips: readonly Blob[]): Promise<OpenBackup[]> {
  if (zips.length > BACKUP_LIMITS.parts) throw new BackupRefused('too-large');
  const parts: OpenBackup[] = [];
  for (const zip of zips) parts.push(await openBackup(zip));
  parts.sort((a, b) => a.manifest.part - b.manifest.part);
  const isWhole = parts.every(
    ({ manifest: { part, isLast, backup } }, index) =>
      part === index + 1 && isLast === (index === parts.length - 1) && backup === parts[0]?.manifest.backup,
  );
  if (!isWhole || parts.length === 0) throw new BackupRefused('missing-part');
  return parts;
}

/**
 * The rows of all parts, file by file: first those of the library, whose orders to forget must be known before anything
 * else is joined. At the end they were as many as the manifests say; throws a BackupRefused otherwise.
 */
export async function* readRows(parts: readonly OpenBackup[]): AsyncGenerator<BackupRow[]> {
  const files = parts.flatMap((part) => part.files.map((file) => ({ part, file })));
  const counts = new Map(parts.map((part): [OpenBackup, RowCounts] => [part, {}]));
  for (const group of ORDER) {
    for (const { part, file } of files.filter((each) => each.file.startsWith(group))) {
      const found = await part.rows(file);
      if (found.some(({ table }) => groupOf(table) !== group)) throw new BackupRefused('damaged', file);
      counts.set(part, countRows(counts.get(part) ?? {}, found));
      yield found;
    }
  }
  for (const [{ manifest }, found] of counts) {
    if (BACKUP_TABLES.some((table) => (found[table] ?? 0) !== (manifest.counts[table] ?? 0))) {
      throw new BackupRefused('damaged');
    }
  }
}

function named(entries: ReadonlyMap<string, ZipEntry>, name: string): ZipEntry {
  const entry = entries.get(name);
  if (!entry) throw new BackupRefused('not-a-backup');
  return entry;
}

function textOf(bytes: Uint8Array<ArrayBuffer>, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BackupRefused('damaged', name);
  }
}
