import type { BackupGroup, RowCounts } from '../../papers/backup-row.ts';
import { BACKUP_GROUPS, BACKUP_TABLES } from '../../papers/backup-row.ts';

// The format is described for people in docs/backup-format.md.

export const BACKUP_FORMAT = 'daybook-backup';
/** Raised when older code could not read what newer code writes. */
export const BACKUP_VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';
export const SUMS_FILE = 'SHA256SUMS';
export const README_FILE = 'README';

/** The most that is read of a backup, or written into one zip. Bytes, where nothing else is said. */
export const BACKUP_LIMITS = {
  /** files in one zip: without ZIP64 there may be 65,535 */
  files: 60_000,
  /** of all files of one zip, unpacked */
  total: 2_000_000_000,
  /** of one file, unpacked: it is held whole */
  file: 32_000_000,
  /** how many times larger all files may be than the zip */
  ratio: 100,
  /** one line */
  line: 1_000_000,
  /** files that are read together as the parts of one backup */
  parts: 100,
} as const;

/** What a backup says of itself. */
export interface Manifest {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** the library's schema when it was written */
  schema: number;
  /** names the library it was made of, and its device */
  epoch: string;
  device: string;
  /** the write of the library as of which it holds everything */
  revision: number;
  /** when it was begun, as ISO text */
  at: string;
  /** names the backup: its parts have the same */
  backup: string;
  /** which zip of the backup this is, from 1, and whether it is the last */
  part: number;
  isLast: boolean;
  /** the rows in this zip */
  counts: RowCounts;
}

/** The name of the n-th file of a group, from 1. */
export function fileName(group: BackupGroup, n: number): string {
  return `${group}-${String(n).padStart(5, '0')}.jsonl`;
}

/** True for a name that a file in a backup may have. */
export function isBackupFile(name: string): boolean {
  return name === MANIFEST_FILE || name === SUMS_FILE || name === README_FILE || isRowFile(name);
}

/** True for the name of a file that holds rows. */
export function isRowFile(name: string): boolean {
  const [, group] = /^([a-z]+)-\d{5}\.jsonl$/.exec(name) ?? [];
  return BACKUP_GROUPS.some((known) => known === group);
}

/** The manifest that a text holds; undefined when it is none. A version that is too new is for the caller to refuse. */
export function parseManifest(text: string): Manifest | undefined {
  const found = asRecord(parsed(text));
  const { format, version, schema, epoch, device, revision, at, backup, part, isLast } = found;
  const counts = countsOf(found.counts);
  if (format !== BACKUP_FORMAT || !isCount(version) || !isCount(schema) || !isCount(revision)) return undefined;
  if (!isName(epoch) || !isName(device) || !isName(backup) || !isCount(part) || part < 1) return undefined;
  if (typeof isLast !== 'boolean' || typeof at !== 'string' || at.length > 40 || !counts) return undefined;
  if (!Number.isFinite(Date.parse(at))) return undefined;
  return { format, version, schema, epoch, device, revision, at, backup, part, isLast, counts };
}

function countsOf(value: unknown): RowCounts | undefined {
  const counts: RowCounts = {};
  const found = asRecord(value);
  for (const table of BACKUP_TABLES) {
    const count = found[table];
    if (count === undefined) continue;
    if (!isCount(count)) return undefined;
    counts[table] = count;
  }
  return counts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
}
