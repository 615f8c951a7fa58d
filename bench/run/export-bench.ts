import { readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../formats/export/export-format.ts';
import { ZIP_LIMITS } from '../../formats/export/notes/zip-files.ts';
import { until } from '../../scripts/browser/wait.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady, runScript } from '../browser/page.ts';
import type { ExportReport, FormatCost } from './export-report.ts';
import { KEYS_GIVEN } from './export-report.ts';
import { memoryGrowth } from './process-memory.ts';
import type { Stage } from './stage.ts';

const MOST_MS = 3_600_000;
const POLL_MS = 50;

// As fast as rows can be read in pieces of that size: by their keys, the next while one is there.
const ROWS = `
  const opening = indexedDB.open('daybook');
  const library = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
  const asked = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
  const store = () => library.transaction('papers').objectStore('papers');
  const start = performance.now();
  const keys = await asked(store().getAllKeys());
  const piece = (from) => IDBKeyRange.bound(keys[from], keys[Math.min(from + 200, keys.length) - 1]);
  let next = asked(store().getAll(piece(0)));
  let read = 0;
  for (let from = 200; from - 200 < keys.length; from += 200) {
    const rows = await next;
    if (from < keys.length) next = asked(store().getAll(piece(from)));
    read += rows.length;
  }
  library.close();
  if (read !== keys.length) throw new Error('not all rows were read');
  return performance.now() - start;`;
const CLICK = `
  const button = [...document.querySelectorAll(args.within + ' button')].find(({ textContent }) => textContent === args.name);
  button?.click();
  return button !== undefined;`;
const CHOOSE = `
  const select = document.querySelector('dialog select');
  if (!select) return false;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, args);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;`;

/**
 * Exports all papers in each format from the options page, each beside reading their rows alone right before. BibTeX
 * comes twice: papers first get their keys.
 */
export async function measureExport(
  { browser, page, papers, background }: Stage,
  folder: string,
  log: (text: string) => void,
): Promise<ExportReport> {
  const [load = 0] = loadavg();
  await background.stop();
  await browser.root.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const session = await browser.openTab(`chrome-extension://${browser.id}/options.html`);
  const tab: Runner = { session };
  await pageReady(tab, `document.querySelector('main button')`);
  const formats: FormatCost[] = [];
  for (const [nth, format] of ['bibtex', ...EXPORT_FORMATS].entries()) {
    const rowsMs = Math.round(await runScript<number>(page, ROWS, null, MOST_MS));
    const count = format === 'notes' ? Math.ceil(papers / ZIP_LIMITS.files) : 1;
    const { result, grown, held } = await memoryGrowth(browser, () => exportOnce(tab, folder, format, count));
    formats.push({ format: nth === 0 ? KEYS_GIVEN : format, rowsMs, ...result, memory: grown, held });
    log(`${format}: ${result.ms} ms, rows alone ${rowsMs} ms`);
  }
  return { papers, load: Math.max(load, loadavg()[0] ?? 0), formats };
}

async function exportOnce(
  tab: Runner,
  folder: string,
  format: string,
  count: number,
): Promise<{ ms: number; bytes: number }> {
  await act(tab, 'to ask for an export', CLICK, { name: 'Export all papers…', within: 'main' });
  await act(tab, 'the dialog', CHOOSE, format);
  const start = performance.now();
  await act(tab, 'to save', CLICK, { name: 'Save file', within: 'dialog[open]' });
  const names = await until(`a file of ${format}`, MOST_MS, () => wholeFiles(folder, count), POLL_MS);
  const ms = Math.round(performance.now() - start);
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  for (const name of names) rmSync(join(folder, name));
  return { ms, bytes };
}

async function act(tab: Runner, what: string, script: string, args: unknown): Promise<void> {
  await until(what, MOST_MS, () => runScript<boolean>(tab, script, args), POLL_MS);
}

/** So many files of a folder once all are whole: the browser makes an empty one first, and another while it writes. */
function wholeFiles(folder: string, count: number): string[] | false {
  const saved = readdirSync(folder);
  const isWhole = (name: string) => !name.endsWith('.crdownload') && statSync(join(folder, name)).size > 0;
  return saved.length >= count && saved.every(isWhole) && saved;
}
