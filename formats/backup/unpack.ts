import { Inflate } from 'fflate';
import { BackupRefused } from './backup-refused.ts';
import type { ZipEntry } from './zip-directory.ts';
import { packedBytes } from './zip-directory.ts';

// Deflate makes at most 1,032 times as much of what it reads: so little that no more than a file is held too much.
const READ_AT_ONCE = 16_384;

/**
 * The bytes of one file of a zip. Throws a BackupRefused when they are not as many as its directory says: no more than
 * these are ever kept.
 */
export async function unpacked(zip: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await packedBytes(zip, entry);
  const packed = new Uint8Array(await blob.arrayBuffer());
  if (packed.length !== entry.packed) throw new BackupRefused('damaged', entry.name);
  if (!entry.isDeflated) {
    if (packed.length !== entry.size) throw new BackupRefused('damaged', entry.name);
    return packed;
  }
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  const inflate = new Inflate((chunk) => {
    if (at + chunk.length > bytes.length) throw new BackupRefused('damaged', entry.name);
    bytes.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length; from += READ_AT_ONCE) {
      const end = from + READ_AT_ONCE;
      inflate.push(packed.subarray(from, end), end >= packed.length);
    }
  } catch {
    // Whatever the library calls it, these are not the bytes that were packed.
    throw new BackupRefused('damaged', entry.name);
  }
  if (at !== bytes.length) throw new BackupRefused('damaged', entry.name);
  return bytes;
}
