import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findBrowser } from './browser/find.ts';
import { installBrowsers } from './browser/install.ts';
import { build, buildFolder, ROOT } from './project.ts';

const START = 'https://huggingface.co/papers';

/**
 * Opens a browser window with Daybook in it at Daily Papers, and waits until it is closed. What it records is kept in
 * a profile of the project's own, so that it is there at the next start. Gives the exit code.
 */
export async function openForReader(): Promise<number> {
  const found = findBrowser('chromium');
  const chromium = found && !isBranded(found) ? found : undefined;
  const firefox = chromium ? undefined : findBrowser('firefox');
  if (!chromium && !firefox) installBrowsers(['chromium']);
  return firefox ? openFirefox(firefox) : openChromium(chromium ?? findBrowser('chromium') ?? 'chromium');
}

// Chrome itself has ignored --load-extension since version 137; Chromium has not.
function isBranded(program: string): boolean {
  return /^(google-chrome|chrome\.exe|Google Chrome)/i.test(basename(program));
}

async function openChromium(program: string): Promise<number> {
  await build('chromium');
  const profile = join(ROOT, '.output', 'reader-chromium');
  return waitFor(program, [
    `--user-data-dir=${profile}`,
    `--load-extension=${buildFolder('chromium')}`,
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    START,
  ]);
}

async function openFirefox(program: string): Promise<number> {
  await build('firefox');
  const profile = join(ROOT, '.output', 'reader-firefox');
  mkdirSync(profile, { recursive: true });
  const source = ['--source-dir', buildFolder('firefox'), '--no-config-discovery', '--no-reload'];
  const reader = ['--firefox', program, '--firefox-profile', profile, '--keep-profile-changes', '--start-url', START];
  return waitFor('web-ext', ['run', ...source, ...reader]);
}

function waitFor(program: string, args: string[]): Promise<number> {
  process.stdout.write('Daybook is open at Daily Papers. Close the browser to end.\n');
  return new Promise((done, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => done(code ?? 0));
  });
}
