import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openParts } from '../../formats/backup/read-backup.ts';
import type { Browser } from '../../scripts/browser/driver.ts';
import { eventually } from './daybook.ts';
import type { Screen } from './screen.ts';

/** The zips that a browser has saved, whole or not. */
export function zipsSaved({ downloads }: Browser): string[] {
  return readdirSync(downloads, { recursive: true, encoding: 'utf8' })
    .map((name) => join(downloads, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).subarray(0, 2).toString() === 'PK');
}

/** The backup that was saved besides those of `before`, once it is whole. */
export async function savedZip(browser: Browser, before: readonly string[] = []): Promise<Buffer<ArrayBuffer>> {
  let found: Buffer<ArrayBuffer> | undefined;
  await eventually('a whole backup', async () => {
    const [path] = zipsSaved(browser).filter((each) => !before.includes(each));
    found = path === undefined ? undefined : readFileSync(path);
    return found !== undefined && (await openParts([new Blob([found])]).catch(() => undefined)) !== undefined;
  });
  if (!found) throw new Error('nothing was saved');
  return found;
}

/** Chooses this file on the options page, to be restored. */
export async function chooseBackup(options: Screen, zip: Buffer<ArrayBuffer>): Promise<void> {
  await options.page.evaluate(
    `const files = new DataTransfer();
     files.items.add(new File([Uint8Array.from(atob(args[0]), (c) => c.charCodeAt(0))], 'backup.zip'));
     const input = document.querySelector('input[type=file][accept*=zip]');
     input.files = files.files;
     input.dispatchEvent(new Event('change', { bubbles: true }));`,
    zip.toString('base64'),
  );
}
