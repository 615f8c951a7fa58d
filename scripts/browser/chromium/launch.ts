import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { prepareExtension, readManifest } from '../copy-extension.ts';
import type { Browser, LaunchOptions } from '../driver.ts';
import { findBrowser } from '../find.ts';
import { endTree, guardProcess, killTree } from '../processes.ts';
import type { ServedPages } from '../served-pages.ts';
import { isLoopback, servedPages } from '../served-pages.ts';
import { extensionId } from './extension-id.ts';
import { extensionPageOn } from './extension-page.ts';
import { allowPrivate, reloadExtension, setSiteAccess } from './management.ts';
import { newPage, newPrivatePage } from './new-page.ts';
import { removeProfileSocket } from './profile-socket.ts';
import { runInWorker } from './run-in-worker.ts';
import { fulfill, tabOn, unlessClosed } from './tab.ts';
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
  // Interception does not see Chromium's own requests, so no name is looked up at all.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

// The last --enable-features on the line counts, so Playwright's own (1.65) is repeated.
const SQLITE = '--enable-features=CDPScreenshotNewSurface,IdbSqliteBackingStore';

interface Started {
  context: BrowserContext;
  /** the loaded extension's real path */
  folder: string;
  profile: string;
  pid: number;
  release: () => void;
}

/**
 * Starts Chromium through Playwright. The copy of the extension lies in the profile, because the id of an unpacked
 * extension, and with it the place of its data, follows from its path.
 */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found. Set DAYBOOK_CHROMIUM to its program.');
  mkdirSync(downloadsOf(options.profile), { recursive: true });
  // The id follows from the path without symbolic links, such as macOS has in its folder for temporary files.
  const profile = realpathSync(options.profile);
  const folder = realpathSync(loadedFolder(options.extension, profile, options));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.size ?? { width: 1280, height: 800 },
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColours ? 'active' : 'none',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...FLAGS,
      ...(options.sqlite ? [SQLITE] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
    // Else a folder among the temporary files, which Playwright leaves behind when this program is stopped.
    artifactsDir: downloadsOf(profile),
    timeout: LAUNCH_MS,
    // processes.ts does that for both browsers.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const pid = await browserPid(context);
  const release = guardProcess(pid, () => removeProfileSocket(profile));
  try {
    return await browserOn({ context, folder, profile, pid, release }, options);
  } catch (error) {
    await endTree([pid], () => context.close());
    release();
    throw error;
  }
}

async function browserOn(started: Started, options: LaunchOptions): Promise<Browser> {
  const { context, folder, profile, pid, release } = started;
  const manifest = readManifest(folder);
  const id = extensionId(folder, manifest.key);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  // The tab that Chromium starts with stays open for the sessions that belong to no other.
  const base = context.pages()[0] ?? (await newPage(context));
  const worker = await watchWorker(await context.newCDPSession(base), extensionUrl(''));
  const elsewhere = servedPages();
  await answerRequests(context, elsewhere);
  if (manifest.background?.service_worker) await worker.activated();
  if (options.allowPrivate) await allowPrivate(context, id, worker);
  let ended = false;
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    pid,
    downloads: downloadsOf(profile),
    extensionUrl,
    async openTab(page, { private: inPrivate = false, background = false } = {}) {
      if (inPrivate) return tabOn(await newPrivatePage(context, extensionUrl('manifest.json')), page);
      // Playwright makes every page believe that it is visible and has the focus, so only the order of tabs differs.
      const opened = await newPage(context);
      if (background) await base.bringToFront();
      return tabOn(opened, page);
    },
    async openExtensionPage(path, { before } = {}) {
      return extensionPageOn(await newPage(context, extensionUrl(path), before));
    },
    serve: elsewhere.add,
    addresses: async () => context.pages().map((page) => page.url()),
    runInBackground: (body, ...args) => runInWorker(context, extensionUrl(''), worker.start, { body, args }),
    stopBackground: () => worker.stop(),
    setSiteAccess: (isAllowed) => setSiteAccess(context, id, isAllowed),
    async reloadExtension(extension = options.extension) {
      if (realpathSync(loadedFolder(extension, profile, options)) !== folder) {
        throw new Error('Without instruments Chromium cannot take an extension from another folder.');
      }
      await reloadExtension(context, id, worker);
    },
    async close() {
      if (ended) return;
      ended = true;
      await endTree([pid], () => context.close());
      release();
    },
    async kill() {
      if (ended) return;
      ended = true;
      const noticed = context.waitForEvent('close', { timeout: CLOSE_MS }).catch(() => undefined);
      await killTree([pid]);
      await noticed;
      release();
      removeProfileSocket(profile);
    },
  };
}

function downloadsOf(profile: string): string {
  return join(profile, 'daybook-downloads');
}

function loadedFolder(extension: string, profile: string, { instruments = true }: LaunchOptions): string {
  return prepareExtension(extension, join(profile, 'daybook-extension'), { instruments });
}

async function browserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const processes = await session?.send('SystemInfo.getProcessInfo');
  const pid = processes?.processInfo.find(({ type }) => type === 'browser')?.id;
  await session?.detach();
  if (!pid) throw new Error('Chromium did not report its process id.');
  return pid;
}

// Each tab's own route comes first. The other requests come from the extension's own pages and its
// worker (Playwright 1.65 shows both), and from windows that pages open.
async function answerRequests(context: BrowserContext, elsewhere: ServedPages): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    const worker = request.serviceWorker();
    const isDocument = !worker && request.isNavigationRequest();
    const page = isDocument ? elsewhere.at(request.url()) : undefined;
    if (page) return fulfill(route, page).catch(unlessClosed);
    // A new window's first request has no frame yet.
    const from = worker ? worker.url() : isDocument ? '' : request.frame().url();
    const fromExtension = from.startsWith('chrome-extension:');
    const answered = fromExtension && isLoopback(request.url()) ? route.continue() : route.abort();
    return answered.catch(unlessClosed);
  });
}
