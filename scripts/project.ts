import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browser/driver.ts';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** The folder of the recorded pages, which is no part of the project. */
export const FIXTURES = resolve(process.env.DAYBOOK_FIXTURES ?? join(ROOT, '../shared/fixtures'));

/** Where the build for a browser is put, of the project or of another tree. */
export function buildFolder(browser: BrowserName, root = ROOT): string {
  return join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Builds the extension for a browser as it is released. The build's output goes to stderr when it fails. */
export async function build(browser: BrowserName, root = ROOT): Promise<void> {
  const { code, output } = await run('wxt', ['build', ...(browser === 'firefox' ? ['-b', 'firefox'] : [])], {}, root);
  if (code !== 0) throw new Error(`The build for ${browser} failed.\n${output}`);
}

/** The exit code of a command and all its output. */
export interface Ended {
  code: number;
  output: string;
}

/** Runs a command of a package in the project's folder, or another, to its end, whatever that is. */
export function run(command: string, args: string[], env: Record<string, string> = {}, cwd = ROOT): Promise<Ended> {
  return new Promise((done, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => output.push(data));
    child.on('error', reject);
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}
