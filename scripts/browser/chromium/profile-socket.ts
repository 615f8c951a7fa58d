import { lstatSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Tidies after a Chromium that was killed: it keeps the socket that names its profile's owner in a folder of its own
 * among the temporary files, leaves that behind, and no later start on the profile removes it (tried with 156).
 */
export function removeProfileSocket(profile: string): void {
  const link = join(profile, 'SingletonSocket');
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
    rmSync(dirname(readlinkSync(link)), { recursive: true, force: true });
  }
}
