import type { Zippable } from 'fflate';
import { strToU8, zipSync } from 'fflate';
import { openParts, readRows } from '../../../formats/backup/read-backup.ts';
import { lineOf } from '../../../formats/backup/row-lines.ts';
import { sha256, sumsText } from '../../../formats/backup/sha256.ts';
import type { BackupRow } from '../../../papers/backup-row.ts';
import { countRows } from '../../../papers/backup-row.ts';

export const MANIFEST = {
  format: 'daybook-backup',
  version: 1,
  schema: 3,
  epoch: 'an-epoch',
  device: 'abcdefghij',
  revision: 7,
  at: '2026-06-03T12:00:00.000Z',
  backup: 'a-backup',
  part: 1,
  isLast: true,
};

export const STAR: BackupRow = {
  table: 'marks',
  row: { paperId: 'arxiv:2601.00001', kind: 'star', name: '', value: true, at: '0mqc3v1k7-0000-abcdefghij' },
};

/** A zip with these files, their sums, and a manifest that fits the rows, but for what `manifest` says. */
export async function zipOf(
  files: Record<string, string>,
  options: { manifest?: object; rows?: BackupRow[]; also?: Zippable; level?: 0 | 6 } = {},
): Promise<Blob> {
  const { manifest = {}, rows = [], also = {}, level = 6 } = options;
  const all: Record<string, string> = {
    ...files,
    'manifest.json': JSON.stringify({ ...MANIFEST, counts: countRows({}, rows), ...manifest }),
  };
  const sums = new Map<string, string>();
  for (const [name, text] of Object.entries(all)) sums.set(name, await sha256(bytesOf(text)));
  const packed = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, bytesOf(text)]));
  return blobOf(zipSync({ ...packed, SHA256SUMS: strToU8(sumsText(sums)), ...also }, { level }));
}

/** A zip with one file of these rows. */
export function zipOfRows(rows: BackupRow[], manifest: object = {}): Promise<Blob> {
  return zipOf({ 'papers-00001.jsonl': `${rows.map(lineOf).join('\n')}\n` }, { rows, manifest });
}

/** Every row of these zips. */
export async function read(...zips: Blob[]): Promise<BackupRow[]> {
  return (await Array.fromAsync(readRows(await openParts(zips)))).flat();
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
