import { spawnSync } from 'node:child_process';
import type { BrowserName } from './driver.ts';
import { findBrowser } from './find.ts';

const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const INSTALL_MS = 15 * 60_000;

/**
 * Makes sure that these browsers are there. Installs the missing ones where that needs no confirmation: as root on a
 * system with apt-get. Elsewhere throws an error that says what to install. Progress goes to stderr.
 */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => PACKAGES[name]);
  if (process.getuid?.() !== 0 || !run('apt-get', ['--version'], 'ignore')) throw new Error(advice(missing));
  process.stderr.write(`Installing ${packages.join(' and ')} …\n`);
  const done =
    run('apt-get', ['update'], process.stderr.fd) &&
    run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], process.stderr.fd);
  const still = missing.filter((name) => !findBrowser(name));
  if (!done || still.length > 0) throw new Error(`Installing did not work. ${advice(still)}`);
}

function run(command: string, args: string[], output: number | 'ignore'): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: INSTALL_MS,
  });
  return status === 0;
}

const ADVICE: Record<BrowserName, string> = {
  chromium:
    'Chromium is missing: install Chromium or Chrome for Testing (branded Chrome loads no unpacked extension), ' +
    'or set DAYBOOK_CHROMIUM to its program.',
  firefox: 'Firefox is missing: install Firefox or Firefox ESR, or set DAYBOOK_FIREFOX to its program.',
};

function advice(names: readonly BrowserName[]): string {
  return names.map((name) => ADVICE[name]).join(' ');
}
