import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { prepareExtension, readManifest } from '../copy-extension.ts';
import type { Browser, LaunchOptions } from '../driver.ts';
import { findBrowser } from '../find.ts';
import { guardProcess, killTree, processesGone, processTree } from '../processes.ts';
import { Gone, until } from '../wait.ts';
import { installAddOn, terminateBackground } from './add-on.ts';
import type { Bidi } from './bidi.ts';
import { connectBidi } from './bidi.ts';
import { extensionPageOn } from './extension-page.ts';
import type { Marionette } from './marionette.ts';
import { connectMarionette } from './marionette.ts';
import { ADD_ON_UUID, writeProfile } from './profile.ts';
import type { PagesByTab } from './serve.ts';
import { serveTabs } from './serve.ts';
import { tabOn } from './tab.ts';

const LAUNCH_MS = 60_000;
const CLOSE_MS = 30_000;

interface Session {
  capabilities: { browserVersion: string; webSocketUrl: string; 'moz:processID': number };
}

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
  writeProfile(profile, addOnId, { dark: options.dark ?? false });
  const pid = start(program, profile, options.headless ?? true);
  const release = guardProcess(pid);
  try {
    return await browserOn({ pid, release, profile, addOnId }, options);
  } catch (error) {
    await killTree(pid);
    release();
    throw error;
  }
}

function start(program: string, profile: string, headless: boolean): number {
  const args = [
    ...(headless ? ['--headless'] : []),
    '--no-remote',
    '--marionette',
    // Lets the session into moz-extension pages and the browser's own context.
    '--remote-allow-system-access',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ];
  // A group of its own, so that Ctrl+C in a terminal leaves the order of ending to processes.ts.
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  child.unref();
  if (!child.pid) throw new Error(`${program} does not start.`);
  return child.pid;
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
  await serveTabs(bidi, tabs);
  const size = options.size ?? { width: 1280, height: 800 };
  const copy = join(profile, 'daybook-extension');
  const install = (extension: string) =>
    installAddOn(marionette, addOnId, prepareExtension(extension, copy, { instruments: options.instruments ?? true }), {
      allowPrivate: options.allowPrivate ?? false,
    });
  await install(options.extension);
  const extensionUrl = (path: string) => `moz-extension://${ADD_ON_UUID}/${path}`;

  async function freshTab({ background = false, inPrivate = false } = {}): Promise<string> {
    const context = inPrivate ? await privateWindow(marionette) : await newTab(bidi, background);
    await bidi.send('browsingContext.setViewport', { context, viewport: size });
    return context;
  }

  return {
    name: 'firefox',
    version,
    pid,
    extensionUrl,
    openTab: async (page, { background = false, private: inPrivate = false } = {}) =>
      tabOn(bidi, await freshTab({ background, inPrivate }), tabs, page),
    async openExtensionPage(path) {
      const context = await freshTab();
      await bidi.send('browsingContext.navigate', { context, url: extensionUrl(path), wait: 'interactive' });
      return extensionPageOn(bidi, context);
    },
    stopBackground: () => terminateBackground(marionette, addOnId),
    reloadExtension: (extension = options.extension) => install(extension),
    async close() {
      const tree = processTree([pid]);
      await quit(marionette);
      await processesGone(tree, CLOSE_MS);
      release();
    },
    async kill() {
      await killTree(pid);
      bidi.close();
      marionette.close();
      release();
    },
  };
}

async function connectSession(
  pid: number,
  profile: string,
): Promise<{ marionette: Marionette; bidi: Bidi; version: string }> {
  const marionette = await until('Firefox to listen', LAUNCH_MS, () => {
    if (processTree([pid]).size === 0) throw new Gone('Firefox ended while it was starting.');
    const port = Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
    return port > 0 ? connectMarionette(port) : undefined;
  });
  const session = await marionette.send('WebDriver:NewSession', { webSocketUrl: true });
  const { browserVersion, webSocketUrl } = (session as unknown as Session).capabilities;
  return { marionette, bidi: await connectBidi(webSocketUrl), version: browserVersion };
}

async function newTab(bidi: Bidi, background: boolean): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', background });
  return context;
}

// Marionette's window handles are BiDi's ids of browsing contexts (tried with 153).
async function privateWindow(marionette: Marionette): Promise<string> {
  const opened = await marionette.send('WebDriver:NewWindow', { type: 'window', private: true });
  return (opened as { handle: string }).handle;
}

// The connection may end before the answer is there.
async function quit(marionette: Marionette): Promise<void> {
  try {
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
  } finally {
    marionette.close();
  }
}
