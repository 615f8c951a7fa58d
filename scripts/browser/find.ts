import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './driver.ts';

// Branded Chrome comes last: since 137 it ignores --load-extension, and only Chromium and Chrome for Testing keep it
// (announced on the chromium-extensions list, 2025-05).
const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'google-chrome-for-testing',
    'google-chrome-canary',
    'google-chrome-unstable',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};

const MAC_APPS: Record<BrowserName, readonly string[]> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome Canary', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_FILES: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome for Testing\\Application\\chrome.exe',
    'Google\\Chrome SxS\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

/**
 * The browser to run: what `DAYBOOK_CHROMIUM` or `DAYBOOK_FIREFOX` names, else a well-known command on the PATH, else
 * a well-known place on macOS or Windows. Undefined when there is none. Throws when the variable names no program.
 */
export function findBrowser(name: BrowserName): string | undefined {
  const variable = `DAYBOOK_${name.toUpperCase()}`;
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new Error(`${variable} is set to ${named}, which is no program.`);
  return named || candidates(name).find(isProgram);
}

function candidates(name: BrowserName): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command + ending))),
    ...installed(name),
  ];
}

function installed(name: BrowserName): string[] {
  const { HOME = '', ProgramFiles = '', LOCALAPPDATA = '' } = process.env;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(HOME, 'Applications')];
    return MAC_APPS[name].flatMap((app) =>
      folders.map((folder) => join(folder, `${app}.app`, 'Contents/MacOS', macFile(app))),
    );
  }
  if (process.platform === 'win32') {
    const folders = [ProgramFiles, process.env['ProgramFiles(x86)'] ?? '', LOCALAPPDATA].filter(Boolean);
    return WINDOWS_FILES[name].flatMap((file) => folders.map((folder) => join(folder, file)));
  }
  return [];
}

function macFile(app: string): string {
  return app.startsWith('Firefox') ? 'firefox' : app;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
