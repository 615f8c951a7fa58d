import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { prepareExtension, readManifest } from '../copy-extension.ts';
import type { Browser, LaunchOptions } from '../driver.ts';
import { findBrowser } from '../find.ts';
import { guardProcess, killTree, processesGone, processTree } from '../processes.ts';
import { isLoopback } from '../served-pages.ts';
import { within } from '../wait.ts';
import { extensionId } from './extension-id.ts';
import { extensionPageOn } from './extension-page.ts';
import { allowPrivate, openPrivatePage, reloadExtension } from './management.ts';
import { tabOn } from './tab.ts';
import { watchWorker } from './worker.ts';

const LAUNCH_MS = 30_000;
const CLOSE_MS = 20_000;

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  // Interception does not reach the requests of the extension's worker, so no name is looked up at all.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

// The last --enable-features on the line counts, so Playwright's own (1.65) is repeated.
const SQLITE = '--enable-features=CDPScreenshotNewSurface,IdbSqliteBackingStore';

/**
 * Starts Chromium through Playwright. The copy of the extension lies in the profile, because the id of an unpacked
 * extension, and with it the place of its data, follows from its path.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found. Set DAYBOOK_CHROMIUM to its program.');
  mkdirSync(options.profile, { recursive: true });
  const copy = join(options.profile, 'daybook-extension');
  const instruments = options.instruments ?? true;
  const folder = prepareExtension(options.extension, copy, { instruments });
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.size ?? { width: 1280, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...FLAGS,
      ...(options.sqlite ? [SQLITE] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    timeout: LAUNCH_MS,
    // processes.ts does that for both browsers.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return await browserOn(context, folder, options);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function browserOn(context: BrowserContext, folder: string, options: LaunchOptions): Promise<Browser> {
  const pid = await browserPid(context);
  const release = guardProcess(pid);
  const manifest = readManifest(folder);
  const id = extensionId(folder, manifest.key);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  // The tab that Chromium starts with stays open for the sessions that belong to no other.
  const base = context.pages()[0] ?? (await context.newPage());
  const worker = await watchWorker(await context.newCDPSession(base), extensionUrl(''));
  await refuseRequests(context);
  if (manifest.background?.service_worker) await worker.activated();
  if (options.allowPrivate) await allowPrivate(context, id, worker);
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    pid,
    extensionUrl,
    async openTab(page, { private: inPrivate = false, background = false } = {}) {
      if (inPrivate) return tabOn(await openPrivatePage(context, extensionUrl('manifest.json')), page);
      // Playwright makes every page believe that it is visible and has the focus, so only the order of tabs differs.
      const opened = await context.newPage();
      if (background) await base.bringToFront();
      return tabOn(opened, page);
    },
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(extensionUrl(path), { waitUntil: 'domcontentloaded' });
      return extensionPageOn(page);
    },
    stopBackground: () => worker.stop(),
    async reloadExtension(extension = options.extension) {
      const again = prepareExtension(extension, folder, { instruments: options.instruments ?? true });
      if (again !== folder)
        throw new Error('Without instruments Chromium can load an extension only from its own folder.');
      await reloadExtension(context, id, worker);
    },
    async close() {
      const tree = processTree([pid]);
      await within('Chromium to close', CLOSE_MS, context.close());
      await processesGone(tree, CLOSE_MS);
      release();
    },
    async kill() {
      const closed = context.isClosed() ? undefined : context.waitForEvent('close', { timeout: CLOSE_MS });
      await killTree(pid);
      await closed;
      release();
    },
  };
}

async function browserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = await session?.send('SystemInfo.getProcessInfo');
  const pid = processes?.processInfo.find(({ type }) => type === 'browser')?.id;
  await session?.detach();
  if (!pid) throw new Error('Chromium does not tell its process id.');
  return pid;
}

// Tabs answer for themselves, before this is asked.
async function refuseRequests(context: BrowserContext): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    // A new window's first request has no frame yet.
    const fromExtension = !request.isNavigationRequest() && request.frame().url().startsWith('chrome-extension:');
    return fromExtension && isLoopback(request.url()) ? route.continue() : route.abort();
  });
}
