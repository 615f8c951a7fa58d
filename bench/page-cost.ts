import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from '../scripts/browser/driver.ts';
import { launchBrowser } from '../scripts/browser/index.ts';
import { installBrowsers } from '../scripts/browser/install.ts';
import { listingPage } from '../scripts/pages/listing-page.ts';
import { madeItems } from '../scripts/pages/made-papers.ts';
import { build, buildFolder } from '../scripts/project.ts';

// What reading a listing costs its page: the time that the built content script itself reports in Chromium, against
// the JSON.parse of the page's own data, which no reader can do without. Both are the first thing done in a page just
// loaded, as in real use, where nothing is compiled or warm; they take turns, so that the noise of the machine is
// the same for both. Arguments are recorded pages to be measured too. Prints a line of JSON a page; exit 1 when a ratio
// is above the bound.

const LOADS = 60;
const BOUND = 3;
const LISTING = 'https://huggingface.co/papers/date/2026-06-03';
// The same page at an address where the content script does not run.
const ELSEWHERE = 'https://huggingface.co/models';

const PARSE = `
  const start = performance.now();
  JSON.parse(document.querySelector('[data-target="DailyPapers"]').getAttribute('data-props'));
  return performance.now() - start;
`;

async function readingMs(browser: Browser, html: string): Promise<number> {
  const tab = await browser.openTab({ url: LISTING, html });
  const { input } = await tab.waitForAck(20_000, 0, 'capture');
  await tab.close();
  return input?.readMs ?? Number.NaN;
}

async function parsingMs(browser: Browser, html: string): Promise<number> {
  const tab = await browser.openTab({ url: ELSEWHERE, html });
  const ms = await tab.evaluate<number>(PARSE);
  await tab.close();
  return ms;
}

/** The mean without the highest and lowest tenth: a page's clock has steps of 0.1 ms, which a median would keep. */
function trimmedMean(values: number[]): number {
  const cut = Math.floor(values.length / 10);
  const kept = values.toSorted((a, b) => a - b).slice(cut, values.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

const made = listingPage({ kind: 'day', day: '2026-06-03', items: madeItems(50, { day: '2026-06-03' }) });
const recorded = process.argv.slice(2).map((file) => {
  const bytes = readFileSync(file);
  return { page: basename(file), html: (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString() };
});

installBrowsers(['chromium']);
await build('chromium');
const folder = mkdtempSync(join(tmpdir(), 'daybook-bench-'));
const browser = await launchBrowser('chromium', {
  extension: buildFolder('chromium'),
  profile: join(folder, 'profile'),
});
try {
  for (const { page, html } of [{ page: 'made, 50 cards', html: made }, ...recorded]) {
    const reads: number[] = [];
    const parses: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      reads.push(await readingMs(browser, html));
      parses.push(await parsingMs(browser, html));
    }
    const [read, parse] = [trimmedMean(reads), trimmedMean(parses)];
    const cards = html.split('<article').length - 1;
    const [readMs, parseMs, ratio] = [read, parse, read / parse].map((value) => Number(value.toFixed(2)));
    process.stdout.write(`${JSON.stringify({ page, cards, loads: LOADS, parseMs, readMs, ratio })}\n`);
    if (read / parse > BOUND) process.exitCode = 1;
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
