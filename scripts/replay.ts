import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WIRE_VERSION } from '../messages/wire-version.ts';
import { launchBrowser } from './browser/index.ts';
import { installBrowsers } from './browser/install.ts';
import { build, buildFolder } from './project.ts';
import type { ImportedFile } from './replay/import-file.ts';
import type { OpenedPage } from './replay/open-pages.ts';
import { openPages } from './replay/open-pages.ts';
import type { ReplayOptions } from './replay/options.ts';
import { parseOptions } from './replay/options.ts';
import type { QueryReport, StoredLibrary } from './replay/read-library.ts';
import { askQuery, readLibrary } from './replay/read-library.ts';
import { recordedPages } from './replay/recorded.ts';
import type { ReplayReport } from './replay/report.ts';
import { reportOf, troublesOf } from './replay/report.ts';

// Opens recorded pages in a real browser with the built extension, imports files, restarts the browser, and prints what
// the library then holds. Exit 1 when a page gave nothing or something was lost; the reason goes to stderr.

async function replay(options: ReplayOptions): Promise<number> {
  installBrowsers([options.browser]);
  await build(options.browser);
  const folder = mkdtempSync(join(tmpdir(), 'daybook-replay-'));
  const launch = () =>
    launchBrowser(options.browser, { extension: buildFolder(options.browser), profile: join(folder, 'profile') });
  try {
    const recording = await launch();
    const opened = await openPages(recording, recordedPages(options)).finally(() => recording.close());
    const reading = await launch();
    const { library, queries } = await readBack(reading, options.queries).finally(() => reading.close());
    return print(options, opened, library, queries);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readBack(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  texts: string[],
): Promise<{ library: StoredLibrary; queries: QueryReport[] }> {
  const page = await browser.openExtensionPage('options.html');
  const library = await readLibrary(page);
  const queries: QueryReport[] = [];
  for (const text of texts) queries.push(await askQuery(page, text, WIRE_VERSION, library.titles));
  return { library, queries };
}

function print(
  options: ReplayOptions,
  opened: (OpenedPage | ImportedFile)[],
  library: StoredLibrary,
  queries: QueryReport[],
): number {
  const report = reportOf(options.browser, opened, library, queries);
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : inWords(report));
  const troubles = troublesOf(opened, library);
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  return troubles.length > 0 ? 1 : 0;
}

function inWords({ perPage, queries, ...totals }: ReplayReport): string {
  const pages = perPage.map(
    (page) =>
      `${page.listing || page.file} by ${page.via}: ${page.cards} cards, ${page.new} new, ${page.unreadable} unreadable`,
  );
  const answers = queries.flatMap(({ query, total, ms, hits }) => [
    `"${query}": ${total} papers in ${Math.round(ms)} ms`,
    ...hits.slice(0, 5).map((hit) => `  ${hit.title}`),
  ]);
  const summary = Object.entries(totals).map(([name, value]) => `${name}: ${value}`);
  return `${[...pages, ...answers, ...summary].join('\n')}\n`;
}

try {
  process.exitCode = await replay(parseOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
