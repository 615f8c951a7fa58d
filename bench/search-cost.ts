import { installBrowsers } from '../scripts/browser/install.ts';
import { buildBench } from './build-bench.ts';
import { missedByFeed } from './feed/feed-bounds.ts';
import { feedText } from './feed/feed-table.ts';
import { recordedLibrary, recordedListings } from './library/recorded.ts';
import { writeResults } from './results/write-results.ts';
import { backupText, missedByBackup } from './run/backup-report.ts';
import { exportText, missedByExport } from './run/export-report.ts';
import { forgetText, missedByForgetting } from './run/forget-bench.ts';
import { importText, missedByImporting } from './run/import-report.ts';
import type { BenchReport } from './run/measured.ts';
import type { BenchOptions } from './run/options.ts';
import { parseBenchOptions } from './run/options.ts';
import { SizeBench } from './run/size-bench.ts';
import { textTable } from './run/table.ts';
import { missedByUi } from './ui/ui-bounds.ts';
import type { UiReport } from './ui/ui-report.ts';
import { uiText } from './ui/ui-table.ts';

// What searching costs in a real Chromium, with Daybook in its own worker, next to other engines. Prints a table
// or one JSON object a size; progress goes to stderr. Exit 1 when a bound is missed.

const log = (text: string) => process.stderr.write(`${text}\n`);

async function bench(options: BenchOptions): Promise<void> {
  installBrowsers(['chromium']);
  log('Building …');
  const extension = await buildBench();
  const sizes = new SizeBench(extension, recordedListings(), recordedLibrary().papers, options, log);
  if (options.ui) return benchUi(sizes, options);
  if (options.feed) return benchEach(options, (size) => sizes.measureFeed(size), missedByFeed, feedText);
  if (options.import) return benchEach(options, (size) => sizes.measureImport(size), missedByImporting, importText);
  if (options.backup) return benchEach(options, (size) => sizes.measureBackup(size), missedByBackup, backupText);
  if (options.export) return benchEach(options, (size) => sizes.measureExport(size), missedByExport, exportText);
  if (options.forget)
    return benchEach(options, (size) => sizes.measureForgetting(size), missedByForgetting, forgetText);
  const reports: BenchReport[] = [];
  for (const papers of options.papers) {
    const report = await sizes.measure(papers, reports);
    reports.push(report);
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : textTable(report));
    if (report.missed.length > 0) process.exitCode = 1;
    if (options.write) writeResults(reports, sizes.browser);
  }
}

/** One measurement after the other, each held to its bounds. */
async function benchEach<Report extends object>(
  { papers, json }: BenchOptions,
  measure: (papers: number) => Promise<Report>,
  missedBy: (report: Report) => readonly string[],
  textOf: (report: Report) => string,
): Promise<void> {
  for (const size of papers) {
    const report = await measure(size);
    const missed = missedBy(report);
    process.stdout.write(json ? `${JSON.stringify({ ...report, missed })}\n` : textOf(report));
    for (const bound of missed) log(bound);
    if (missed.length > 0) process.exitCode = 1;
  }
}

async function benchUi(sizes: SizeBench, options: BenchOptions): Promise<void> {
  const reports: UiReport[] = [];
  for (const papers of options.papers) {
    const report = await sizes.measureUi(papers);
    const missed = missedByUi(report, reports);
    reports.push(report);
    process.stdout.write(options.json ? `${JSON.stringify({ ...report, missed })}\n` : uiText(report, missed));
    if (missed.length > 0) process.exitCode = 1;
  }
}

try {
  await bench(parseBenchOptions(process.argv.slice(2)));
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
