import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listingPage } from '../../scripts/pages/listing-page.ts';
import { madeItems } from '../../scripts/pages/made-papers.ts';
import { chooseBackup, savedZip } from './backup-files.ts';
import { command } from './daybook.ts';
import { putCaptures } from './put-captures.ts';
import { sharedBrowser } from './shared-browser.ts';

const DAY = '2025-11-03';
const items = madeItems(4, { day: DAY }).map((item, n) =>
  n === 0 ? { ...item, paper: { ...item.paper, title: 'Zqxjxv of everything' } } : item,
);
const paperId = `arxiv:${items[0]?.paper.id}`;
const reader = sharedBrowser({});
const folder = mkdtempSync(join(tmpdir(), 'daybook-walk-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The places of the browser in which a word stands: stores of databases, files, the extension's storage. */
const WALK = `
  const found = new Set();
  const holds = (value) => {
    if (value instanceof ArrayBuffer) return holds(new Uint8Array(value));
    if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value).toLowerCase().includes(args[0]);
    if (value instanceof Map || value instanceof Set) return holds([...value]);
    if (typeof value === 'object' && value !== null) return Object.entries(value).flat().some(holds);
    return String(value).toLowerCase().includes(args[0]);
  };
  const result = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = await result(database.transaction(store).objectStore(store).getAll());
      if (rows.some(holds)) found.add(name + ' ' + store);
    }
    database.close();
  }
  const files = async (directory, path) => {
    for await (const entry of directory.values()) {
      if (entry.kind === 'directory') await files(entry, path + entry.name + '/');
      else if (holds(await (await entry.getFile()).text())) found.add('file ' + path);
    }
  };
  await files(await navigator.storage.getDirectory(), '');
  if (holds(await browser.storage.local.get())) found.add('local');
  if (holds(await browser.storage.session.get())) found.add('session');
  return [...found].sort();
`;
const places = () => reader.own.evaluate<string[]>(WALK, 'zqxjxv');

describe('a paper that is forgotten in a browser', () => {
  it('is in no database and no file: what is staged of imports and restores, the mirror, the journal', async () => {
    await putCaptures(reader.own, { kind: 'day', name: DAY, items });
    for (const value of ['A zqxjxv note', 'Another zqxjxv note']) {
      await command(reader.own, 'mark', { paperId, mark: { kind: 'note', name: '', value } });
    }
    const path = join(folder, 'Daily Papers.html');
    writeFileSync(path, listingPage({ kind: 'day', day: DAY, items }));

    const library = await reader.open('library.html#import', { width: 1100, height: 900 });
    await library.page.chooseFiles('input[type=file]', path);
    await library.click('button', 'Import 4 entries');
    await library.announces(/^Imported 4 papers/);
    const again = await reader.open('library.html#import', { width: 1100, height: 900 });
    await again.page.chooseFiles('input[type=file]', path);
    await again.see('button', 'Import 4 entries');

    const options = await reader.open('options.html', { width: 800, height: 900 });
    await options.click('button', 'Back up now');
    await options.announces(/Backed up and checked/);
    await chooseBackup(options, await savedZip(reader.browser));
    await options.see('dialog', 'Restore this backup?');
    const copies = ['daybook journal', 'daybook-restore batches', 'daybook-staging entries', 'file mirror/'];
    await expect.poll(places, { timeout: 20_000 }).toEqual(expect.arrayContaining(copies));

    await command(reader.own, 'forget', { what: 'paper', paperId });
    // The index is purged by an alarm, a minute later at the latest.
    await expect.poll(places, { timeout: 90_000 }).toEqual([]);
  });
});
