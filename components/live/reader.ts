import type { Reader } from '../../storage/reads/reader.ts';
import { firstValuesPainted } from './first-values.ts';
import { outdated } from './outdated.ts';
import { silent } from './silent.ts';

let opened: Promise<Reader> | undefined;

/** The page's one connection to the library. It is loaded and opened at first use, after the first paint. */
export function openedReader(): Promise<Reader> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Reader> {
  // Dexie is a quarter of the page's code.
  await firstValuesPainted();
  const { openReader } = await import('../../storage/reads/reader.ts');
  const reader = openReader(() => outdated.set(true));
  // Dexie (4.4) lets live queries wait for ever when the browser cannot open the store.
  reader.library.open().catch(() => silent.set(true));
  return reader;
}
