import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineBrowserProvider } from '@vitest/browser';
import type { BrowserProvider, TestProject } from 'vitest/node';
import { removeProfileSocket } from '../../scripts/browser/chromium/profile-socket.ts';
import { findBrowser } from '../../scripts/browser/find.ts';
import { guardProcess, killTree } from '../../scripts/browser/processes.ts';

type Name = 'chromium' | 'firefox';

const FLAGS: Record<Name, (profile: string) => string[]> = {
  chromium: (profile) => [
    '--headless',
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to sandbox root, as which containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
  firefox: (profile) => ['--headless', '--no-remote', '--profile', profile],
};

// Firefox would open its own pages and look up its maker's hosts at the first start.
const FIREFOX_PREFS = [
  'user_pref("browser.shell.checkDefaultBrowser", false);',
  'user_pref("browser.aboutwelcome.enabled", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("app.normandy.enabled", false);',
  'user_pref("network.captive-portal-service.enabled", false);',
].join('\n');

/** Opens a test page in a browser of its own with an empty profile: no driver is needed to run tests inside it. */
class BareBrowser implements BrowserProvider {
  name = 'bare-browser';
  supportsParallelism = false;
  readonly #browser: Name;
  readonly #profile: string;
  #process: ChildProcess | undefined;

  readonly #project: TestProject;

  readonly #flags: readonly string[];

  constructor(browser: Name, flags: readonly string[], project: TestProject) {
    this.#browser = browser;
    this.#flags = flags;
    this.#project = project;
    this.#profile = mkdtempSync(join(tmpdir(), `daybook-${browser}-`));
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(_sessionId: string, url: string): Promise<void> {
    // Vitest asks every provider to size its frame (seen in 5.1); no test looks at the frame.
    this.#project.browser?.registerCommand('__vitest_viewport' as never, async () => undefined as never);
    const program = findBrowser(this.#browser);
    if (!program) throw new Error(`${this.#browser} is not installed`);
    if (this.#browser === 'firefox') writeFileSync(join(this.#profile, 'user.js'), FIREFOX_PREFS);
    this.#process = spawn(program, [...FLAGS[this.#browser](this.#profile), ...this.#flags, url], { stdio: 'ignore' });
    if (this.#process.pid) guardProcess(this.#process.pid);
  }

  async close(): Promise<void> {
    if (this.#process?.pid) await killTree([this.#process.pid]);
    if (this.#browser === 'chromium') removeProfileSocket(this.#profile);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A provider for Vitest's browser mode that starts the installed Chromium or Firefox, with more flags if given. */
export function bareBrowser(browser: Name, ...flags: string[]) {
  return defineBrowserProvider({
    name: `bare-${browser}`,
    providerFactory: (project) => new BareBrowser(browser, flags, project),
  });
}
