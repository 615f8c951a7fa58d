import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser/index.ts';
import { installBrowsers } from './browser/install.ts';
import { demoPages } from './demo/pages.ts';
import { showSearches, takeScreenshots } from './demo/show.ts';
import { build, buildFolder, ROOT } from './project.ts';
import { openPages } from './replay/open-pages.ts';
import { readLibrary } from './replay/read-library.ts';
import { reportOf, troublesOf } from './replay/report.ts';

/**
 * Shows Daybook at work in a browser without a window: opens listing pages at their real addresses, prints what
 * was captured, searches, tags, and takes screenshots. Gives the exit code: 1 when something was not captured.
 */
export async function demonstrate(folder: string | undefined): Promise<number> {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  installBrowsers(['chromium']);
  await build('chromium');
  const pictures = join(ROOT, '.output', 'demo');
  mkdirSync(pictures, { recursive: true });
  const temporary = mkdtempSync(join(tmpdir(), 'daybook-demo-'));
  const profile = join(temporary, 'profile');
  const browser = await launchBrowser('chromium', { extension: buildFolder('chromium'), profile });
  try {
    const { from, pages } = demoPages(folder);
    print(`Opening listing pages (${from}) at their own addresses in ${browser.name} ${browser.version} …`);
    const opened = await openPages(browser, pages);
    const own = await browser.openExtensionPage('options.html');
    const library = await readLibrary(own);
    await own.close();
    const { perPage, papers, sightings, listings } = reportOf(browser.name, opened, library, []);
    for (const page of perPage) {
      print(`  ${page.listing}: ${page.cards} papers, ${page.new} of them new, read from its ${page.via}`);
    }
    print(`Captured: ${papers} papers, seen ${sightings} times on ${listings} listings.`);
    await showSearches(browser, library.titles);
    await takeScreenshots(browser, pictures);
    print(`\nScreenshots of every page: ${pictures}`);
    const troubles = troublesOf(opened, library);
    for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
    return troubles.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}
