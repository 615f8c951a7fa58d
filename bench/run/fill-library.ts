import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';
import type { LibraryPart } from '../grow/grown-rows.ts';

const BATCH_CHARACTERS = 3_000_000;

const OPEN = `
  globalThis.library ??= await new Promise((done, failed) => {
    const opening = indexedDB.open('daybook');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });`;

const META = `
  ${OPEN}
  return await new Promise((done) => {
    const request = library.transaction('meta').objectStore('meta').get('library');
    request.onsuccess = () => done(request.result);
  });`;

// Only the last transaction has to be on disk before the library is used.
const PUT = `
  ${OPEN}
  const transaction = library.transaction(Object.keys(args.rows), 'readwrite', { durability: args.durability });
  for (const [table, rows] of Object.entries(args.rows)) {
    const store = transaction.objectStore(table);
    for (const row of rows) store.put(row);
  }
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });`;

const CLOSE = 'library.close(); delete globalThis.library;';

/** The name by which the library knows this device. */
export async function deviceOf(page: Runner): Promise<string> {
  const meta = await runScript<{ device?: string } | undefined>(page, META, null);
  if (!meta?.device) throw new Error('The library has not said what it is.');
  return meta.device;
}

/**
 * Puts rows into the empty library of the extension behind its back, while its background is stopped; about 5,000
 * papers a second.
 */
export async function fillLibrary(page: Runner, parts: Iterable<LibraryPart>): Promise<number> {
  const meta = await runScript<object>(page, META, null);
  let papers = 0;
  let revision = 0;
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part.rows)) {
      for (const some of batches(rows)) await put(page, { [table]: some }, 'relaxed');
    }
    papers += part.rows.papers.length;
    revision = part.revision;
  }
  await put(page, { meta: [{ ...meta, revision, papers }] }, 'strict');
  await runScript(page, CLOSE, null);
  return papers;
}

async function put(
  page: Runner,
  rows: Record<string, readonly object[]>,
  durability: 'relaxed' | 'strict',
): Promise<void> {
  await runScript(page, PUT, { rows, durability }, 300_000);
}

function* batches(rows: readonly object[]): Generator<object[]> {
  let batch: object[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += JSON.stringify(row).length;
    if (characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
