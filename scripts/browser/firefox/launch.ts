import { join, resolve } from 'node:path';
import { prepareExtension, readManifest } from '../copy-extension.ts';
import type { Browser, LaunchOptions } from '../driver.ts';
import { findBrowser } from '../find.ts';
import { guardProcess, killTree } from '../processes.ts';
import { servedPages } from '../served-pages.ts';
import { installAddOn, setSiteAccess, terminateBackground } from './add-on.ts';
import type { Bidi } from './bidi.ts';
import { evenIfSwapped } from './bidi.ts';
import { extensionPageOn } from './extension-page.ts';
import type { Marionette } from './marionette.ts';
import { ADD_ON_UUID, downloadsOf, writeProfile } from './profile.ts';
import type { PagesByTab } from './serve.ts';
import { serveTabs } from './serve.ts';
import { connectSession, quit, startFirefox } from './session.ts';
import { openTabs, tabOn } from './tab.ts';

/**
 * Starts Firefox with one session that speaks both its protocols: BiDi, which drives many tabs at once, and
 * Marionette, for what only the browser itself can do.
 */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('No Firefox was found. Set DAYBOOK_FIREFOX to its program.');
  const addOnId = readManifest(options.extension).browser_specific_settings?.gecko?.id;
  if (!addOnId) throw new Error(`The manifest in ${options.extension} names no browser_specific_settings.gecko.id.`);
  const profile = resolve(options.profile);
  writeProfile(profile, addOnId, { dark: options.dark ?? false, neverRemember: options.neverRemember ?? false });
  const pid = startFirefox(program, profile, options.headless ?? true);
  const release = guardProcess(pid);
  try {
    return await browserOn({ pid, release, profile, addOnId }, options);
  } catch (error) {
    await killTree([pid]);
    release();
    throw error;
  }
}

interface Started {
  pid: number;
  release: () => void;
  profile: string;
  addOnId: string;
}

async function browserOn({ pid, release, profile, addOnId }: Started, options: LaunchOptions): Promise<Browser> {
  const { marionette, bidi, version } = await connectSession(pid, profile);
  const tabs: PagesByTab = new Map();
  const elsewhere = servedPages();
  await serveTabs(bidi, tabs, elsewhere);
  const size = options.size ?? { width: 1280, height: 800 };
  const copy = join(profile, 'daybook-extension');
  const install = (extension: string) =>
    installAddOn(marionette, addOnId, prepareExtension(extension, copy, { instruments: options.instruments ?? true }), {
      allowPrivate: options.allowPrivate ?? false,
    });
  await install(options.extension);
  let ended = false;
  const extensionUrl = (path: string) => `moz-extension://${ADD_ON_UUID}/${path}`;

  async function emptyTab({ background = false, inPrivate = false } = {}): Promise<string> {
    const context = inPrivate ? await privateWindow(marionette) : await newTab(bidi, background);
    await evenIfSwapped(() => bidi.send('browsingContext.setViewport', { context, viewport: size }));
    return context;
  }

  return {
    name: 'firefox',
    version,
    pid,
    downloads: downloadsOf(profile),
    extensionUrl,
    openTab: async (page, { background = false, private: inPrivate = false } = {}) =>
      tabOn(bidi, await emptyTab({ background, inPrivate }), tabs, page),
    async openExtensionPage(path) {
      const context = await emptyTab();
      await bidi.send('browsingContext.navigate', { context, url: extensionUrl(path), wait: 'interactive' });
      return extensionPageOn(bidi, context);
    },
    serve: elsewhere.add,
    addresses: async () => (await openTabs(bidi)).map((tab) => tab.url),
    runInBackground: () => Promise.reject(new Error('Firefox lets no driver run scripts in a background.')),
    stopBackground: () => terminateBackground(marionette, addOnId),
    setSiteAccess: (isAllowed) => setSiteAccess(marionette, addOnId, isAllowed),
    reloadExtension: (extension = options.extension) => install(extension),
    async close() {
      if (ended) return;
      ended = true;
      await quit(pid, marionette);
      release();
    },
    async kill() {
      if (ended) return;
      ended = true;
      await killTree([pid]);
      bidi.close();
      marionette.close();
      release();
    },
  };
}

async function newTab(bidi: Bidi, background: boolean): Promise<string> {
  const { context } = await evenIfSwapped(() =>
    bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', background }),
  );
  return context;
}

// Marionette's window handles are BiDi's ids of browsing contexts (tried with 153).
async function privateWindow(marionette: Marionette): Promise<string> {
  const opened = await marionette.send('WebDriver:NewWindow', { type: 'window', private: true });
  return (opened as { handle: string }).handle;
}
