import { readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../formats/export/export-format.ts';
import { until } from '../../scripts/browser/wait.ts';
import type { Runner } from '../browser/page.ts';
import { pageReady, runScript } from '../browser/page.ts';
import type { ExportReport, FormatCost } from './export-report.ts';
import { memoryGrowth } from './process-memory.ts';
import type { Stage } from './stage.ts';

const MOST_MS = 3_600_000;
const POLL_MS = 50;

const ROWS = `
  const opening = indexedDB.open('daybook');
  const library = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
  const start = performance.now();
  for (let from; ; ) {
    const after = from === undefined ? undefined : IDBKeyRange.lowerBound(from, true);
    const request = library.transaction('papers').objectStore('papers').getAll(after, 200);
    const rows = await new Promise((done) => { request.onsuccess = () => done(request.result); });
    if (rows.length === 0) break;
    from = rows.at(-1).paperId;
  }
  library.close();
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

/** Exports all papers in each format from the options page. BibTeX comes twice: papers first get their keys. */
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
    const { result, grown } = await memoryGrowth(browser, () => exportOnce(tab, folder, format));
    formats.push({ format: nth === 0 ? 'bibtex, keys given' : format, ...result, memory: grown });
    log(`${format}: ${result.ms} ms`);
  }
  // Last: a library that was just filled is slower to read, as the store still tidies up.
  const rowsMs = Math.round(await runScript<number>(page, ROWS, null));
  log(`rows alone: ${rowsMs} ms`);
  return { papers, load: Math.max(load, loadavg()[0] ?? 0), rowsMs, formats };
}

async function exportOnce(tab: Runner, folder: string, format: string): Promise<{ ms: number; bytes: number }> {
  await act(tab, 'to ask for an export', CLICK, { name: 'Export all papers…', within: 'main' });
  await act(tab, 'the dialog', CHOOSE, format);
  const start = performance.now();
  await act(tab, 'to save', CLICK, { name: 'Save file', within: 'dialog[open]' });
  const names = await until(`a file of ${format}`, MOST_MS, () => wholeFiles(folder), POLL_MS);
  const ms = Math.round(performance.now() - start);
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  for (const name of names) rmSync(join(folder, name));
  return { ms, bytes };
}

async function act(tab: Runner, what: string, script: string, args: unknown): Promise<void> {
  await until(what, MOST_MS, () => runScript<boolean>(tab, script, args), POLL_MS);
}

/** The files in a folder once all are whole: the browser makes an empty one first, and another while it writes. */
function wholeFiles(folder: string): string[] | false {
  const saved = readdirSync(folder);
  const isWhole = (name: string) => !name.endsWith('.crdownload') && statSync(join(folder, name)).size > 0;
  return saved.length > 0 && saved.every(isWhole) && saved;
}
