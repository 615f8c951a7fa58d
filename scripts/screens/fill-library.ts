import { rowFromItem } from '../../adapters/hf/item.ts';
import { CaptureFolder } from '../../bench/library/fold-captures.ts';
import type { SeenListing } from '../../bench/library/library-rows.ts';
import { HAS_ARCHIVES, recordedListings } from '../../bench/library/recorded.ts';
import type { CapturedRow } from '../../papers/capture.ts';
import { cleanRow } from '../../papers/clean.ts';
import { addDays, localDay } from '../../papers/days.ts';
import { listingRef } from '../../papers/listing.ts';
import type { Browser, ExtensionPage, Json } from '../browser/driver.ts';
import { madeItems } from '../pages/made-papers.ts';
import { send } from './send.ts';

/** A library with no papers, with those of one day, and with all of the recorded archives. */
export const LIBRARY_SIZES = ['empty', 'small', 'whole'] as const;
export type LibrarySize = (typeof LIBRARY_SIZES)[number];

const SMALL = 20;
const MADE_DAYS = 150;
const MADE_PER_DAY = 50;
const ROWS_AT_ONCE = 1_000;

/**
 * Fills the empty library of a running browser, as if its papers had been captured; without the recorded archives with
 * made papers. Pages that are open do not notice, so the browser is started again before it is used.
 */
export async function fillLibrary(browser: Browser, size: LibrarySize): Promise<void> {
  if (size === 'empty') return;
  const own = await browser.openExtensionPage('options.html');
  await send(own, 'warm', null);
  await browser.stopBackground();
  const [meta] = await rowsOf<{ device: string; revision: number }>(own, 'meta');
  if (!meta) throw new Error('The library has not begun.');
  const folder = new CaptureFolder(meta.device, meta.revision);
  for (const listing of listingsOf(size)) folder.add(listing);
  const tables = folder.take();
  for (const [table, rows] of Object.entries(tables)) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await putRows(own, table, rows.slice(from, from + ROWS_AT_ONCE));
    }
  }
  await putRows(own, 'meta', [{ ...meta, revision: folder.revision, papers: tables.papers.length }]);
  await own.close();
}

function listingsOf(size: LibrarySize): SeenListing<CapturedRow>[] {
  const all = HAS_ARCHIVES ? recordedListings() : madeListings();
  if (size === 'whole') return all;
  const last = all.findLast(({ rows }) => rows.length >= SMALL);
  return last ? [{ ...last, rows: last.rows.slice(0, SMALL) }] : all.slice(-1);
}

function madeListings(): SeenListing<CapturedRow>[] {
  const today = localDay(Date.now());
  return Array.from({ length: MADE_DAYS }, (_, index) => addDays(today, index - MADE_DAYS)).flatMap((day) => {
    const ref = listingRef('hf', 'day', day);
    const items = madeItems(MADE_PER_DAY, { day });
    const rows = items.flatMap((item, index) => cleanRow(rowFromItem(item, index + 1)) ?? []);
    return ref ? [{ ref, day, rows }] : [];
  });
}

const OPEN = `
  const open = indexedDB.open('daybook');
  const database = await new Promise((done, failed) => {
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });`;

/** Every row of one table of the library. */
export function rowsOf<T>(page: ExtensionPage, table: string): Promise<T[]> {
  return page.evaluate<T[]>(
    `${OPEN}
     const all = database.transaction(args[0]).objectStore(args[0]).getAll();
     await new Promise((done, failed) => {
       all.onsuccess = done;
       all.onerror = () => failed(all.error);
     });
     database.close();
     return all.result;`,
    table,
  );
}

async function putRows(page: ExtensionPage, table: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    `${OPEN}
     const transaction = database.transaction(args[0], 'readwrite');
     for (const row of args[1]) transaction.objectStore(args[0]).put(row);
     await new Promise((done, failed) => {
       transaction.oncomplete = done;
       transaction.onabort = () => failed(transaction.error);
     });
     database.close();`,
    table,
    rows as unknown as Json,
  );
}
