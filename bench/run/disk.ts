import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Where Chromium keeps a profile's IndexedDB and its origin-private files.
const FOLDERS = ['Default/IndexedDB', 'Default/File System', 'Default/WebStorage'];
/** Long enough for the delayed work of a background after a write. */
export const AFTERMATH_MS = 12_000;
const STILL_MS = 2_000;
const MOST_MS = 180_000;

/** The bytes of all that pages and extensions store in a profile. */
function storedInProfile(profile: string): number {
  return FOLDERS.reduce((sum, folder) => sum + bytesBelow(join(profile, folder)), 0);
}

/** Waits until nothing was written for `stillMs`, three minutes at most; gives the bytes then. */
export async function settledBytes(profile: string, stillMs = STILL_MS): Promise<number> {
  const end = performance.now() + MOST_MS;
  let bytes = storedInProfile(profile);
  let since = performance.now();
  while (performance.now() - since < stillMs && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = storedInProfile(profile);
    if (now !== bytes) since = performance.now();
    bytes = now;
  }
  return bytes;
}

function bytesBelow(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.size;
  // Files come and go while they are counted.
  return readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 0);
}
