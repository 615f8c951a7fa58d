import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER } from './daybook.ts';

/**
 * The folders below a profile in which the browser keeps the extension's IndexedDB. Firefox keeps storage.local in one
 * too, of another name.
 */
export function libraryFolders(profile: string): string[] {
  const isLibrary =
    BROWSER === 'chromium' ? /IndexedDB\/chrome-extension_[^/]+$/ : /default\/moz-extension\+\+\+[^/^]+\/idb$/;
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .map((path) => join(profile, path))
    .filter((path) => isLibrary.test(path) && statSync(path).isDirectory());
}

/** Every file below these folders. */
export function filesBelow(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile()),
  );
}
