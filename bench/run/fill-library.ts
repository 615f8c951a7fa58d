import type { Runner } from '../browser/page.ts';
import { runScript } from '../browser/page.ts';
import type { LibraryBatch } from '../grow/grown-rows.ts';

const CHUNK_CHARACTERS = 3_000_000;

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

/** The id of this device in the library. */
export async function deviceOf(page: Runner): Promise<string> {
  const meta = await runScript<{ device?: string } | undefined>(page, META, null);
  if (!meta?.device) throw new Error('The library has no device id.');
  return meta.device;
}

/**
 * Puts rows straight into the extension's empty database, while its background is stopped; about 5,000 papers a
 * second. Gives the number of papers.
 */
export async function fillLibrary(page: Runner, batches: Iterable<LibraryBatch>): Promise<number> {
  const meta = await runScript<object>(page, META, null);
  let papers = 0;
  let revision = 0;
  for (const batch of batches) {
    for (const [table, rows] of Object.entries(batch.rows)) {
      for (const chunk of chunksOf(rows)) await put(page, { [table]: chunk }, 'relaxed');
    }
    papers += batch.rows.papers.length;
    revision = batch.revision;
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

function* chunksOf(rows: readonly object[]): Generator<object[]> {
  let chunk: object[] = [];
  let characters = 0;
  for (const row of rows) {
    chunk.push(row);
    characters += JSON.stringify(row).length;
    if (characters < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = [];
    characters = 0;
  }
  if (chunk.length > 0) yield chunk;
}
