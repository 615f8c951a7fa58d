import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../../scripts/browser/driver.ts';
import { eventually } from './daybook.ts';

/** The files that a browser has saved, whole or not. */
export function filesSaved({ downloads }: Browser): string[] {
  return readdirSync(downloads, { recursive: true, encoding: 'utf8' })
    .map((name) => join(downloads, name))
    .filter((path) => statSync(path).isFile());
}

/** The first file that `act` has the browser save and that `isWhole` takes. */
export async function savedBy(
  browser: Browser,
  act: () => Promise<unknown>,
  isWhole: (bytes: Buffer<ArrayBuffer>) => boolean = (bytes) => bytes.length > 0,
): Promise<Buffer<ArrayBuffer>> {
  const before = filesSaved(browser);
  await act();
  let found: Buffer<ArrayBuffer> | undefined;
  await eventually('a file to be saved', async () => {
    found = filesSaved(browser)
      .filter((path) => !before.includes(path))
      .map((path) => readFileSync(path))
      .find(isWhole);
    return found !== undefined;
  });
  if (!found) throw new Error('nothing was saved');
  return found;
}
