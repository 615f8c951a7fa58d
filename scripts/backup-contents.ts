import { strFromU8, unzipSync } from 'fflate';
import type { Manifest } from '../formats/backup/backup-format.ts';
import { MANIFEST_FILE, SUMS_FILE } from '../formats/backup/backup-format.ts';

/** The texts of a backup's files, and its manifest without what each has of its own: library, device and time. */
export function backupContents(zip: Uint8Array): Record<string, unknown> {
  const { [MANIFEST_FILE]: about = new Uint8Array(), [SUMS_FILE]: _, ...files } = unzipSync(zip);
  const manifest: Manifest = JSON.parse(strFromU8(about));
  const { at: _at, epoch: _epoch, device: _device, revision: _revision, backup: _backup, ...same } = manifest;
  return {
    [MANIFEST_FILE]: same,
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])),
  };
}
