import { BACKUP_LIMITS, isBackupFile } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';

// APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16, of PKWARE; without ZIP64.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const ENCRYPTED = 1;
const UNIX = 3;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** One file in a zip, as its directory has it. */
export interface ZipEntry {
  name: string;
  /** bytes, packed and unpacked */
  packed: number;
  size: number;
  isDeflated: boolean;
  /** where its own header begins */
  offset: number;
  /** no file begins between here and its header */
  end: number;
}

/**
 * The files in a zip, by name. Nothing is unpacked. Throws a BackupRefused for what is no zip, is cut short, has more
 * than BACKUP_LIMITS allow, or a name or a kind of file that no backup has.
 */
export async function zipDirectory(zip: Blob): Promise<Map<string, ZipEntry>> {
  const { count, at, bytes } = await directoryOf(zip);
  const entries: Omit<ZipEntry, 'end'>[] = [];
  let total = 0;
  for (let from = 0; entries.length < count; ) {
    const entry = entryAt(bytes, from);
    total += entry.size;
    if (entry.size > BACKUP_LIMITS.file || total > BACKUP_LIMITS.total) throw new BackupRefused('too-large');
    const { length, ...file } = entry;
    entries.push(file);
    from += length;
  }
  if (total > zip.size * BACKUP_LIMITS.ratio) throw new BackupRefused('too-large');
  const byName = new Map<string, ZipEntry>();
  let end = at;
  for (const entry of entries.sort((a, b) => b.offset - a.offset)) {
    if (entry.offset + LOCAL_BYTES + entry.packed > end) throw new BackupRefused('damaged', entry.name);
    byName.set(entry.name, { ...entry, end });
    end = entry.offset;
  }
  if (byName.size !== entries.length) throw new BackupRefused('damaged');
  return byName;
}

/** Where the packed bytes of a file stand in the zip. Throws a BackupRefused when its header is not there. */
export async function packedBytes(zip: Blob, entry: ZipEntry): Promise<Blob> {
  const header = await viewOf(zip.slice(entry.offset, entry.offset + LOCAL_BYTES));
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== LOCAL) {
    throw new BackupRefused('damaged', entry.name);
  }
  const from = entry.offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (from + entry.packed > entry.end) throw new BackupRefused('damaged', entry.name);
  return zip.slice(from, from + entry.packed);
}

async function directoryOf(zip: Blob): Promise<{ count: number; at: number; bytes: DataView }> {
  const start = await viewOf(zip.slice(0, 4));
  if (start.byteLength < 4 || start.getUint32(0, true) !== LOCAL) throw new BackupRefused('not-a-backup');
  const end = await viewOf(zip.slice(-END_BYTES));
  // A backup has no comment behind its end.
  if (end.byteLength < END_BYTES || end.getUint32(0, true) !== END) throw new BackupRefused('cut-short');
  const count = end.getUint16(10, true);
  const [length, at] = [end.getUint32(12, true), end.getUint32(16, true)];
  if (count > BACKUP_LIMITS.files) throw new BackupRefused('too-large');
  if (at + length + END_BYTES !== zip.size || length < count * CENTRAL_BYTES) throw new BackupRefused('damaged');
  return { count, at, bytes: await viewOf(zip.slice(at, at + length)) };
}

function entryAt(bytes: DataView, at: number): Omit<ZipEntry, 'end'> & { length: number } {
  if (at + CENTRAL_BYTES > bytes.byteLength || bytes.getUint32(at, true) !== CENTRAL)
    throw new BackupRefused('damaged');
  const nameLength = bytes.getUint16(at + 28, true);
  const length = CENTRAL_BYTES + nameLength + bytes.getUint16(at + 30, true) + bytes.getUint16(at + 32, true);
  if (at + length > bytes.byteLength) throw new BackupRefused('damaged');
  const name = new TextDecoder().decode(
    new Uint8Array(bytes.buffer, bytes.byteOffset + at + CENTRAL_BYTES, nameLength),
  );
  const method = bytes.getUint16(at + 10, true);
  const isLink = bytes.getUint8(at + 5) === UNIX && ((bytes.getUint32(at + 38, true) >>> 16) & FILE_TYPE) === LINK;
  if (!isBackupFile(name) || isLink) throw new BackupRefused('foreign-file', name.slice(0, 60));
  if ((bytes.getUint16(at + 8, true) & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) {
    throw new BackupRefused('damaged', name);
  }
  return {
    name,
    packed: bytes.getUint32(at + 20, true),
    size: bytes.getUint32(at + 24, true),
    isDeflated: method === 8,
    offset: bytes.getUint32(at + 42, true),
    length,
  };
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}
