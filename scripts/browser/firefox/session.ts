import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endTree, processTree } from '../processes.ts';
import { Gone, until } from '../wait.ts';
import type { Bidi } from './bidi.ts';
import { connectBidi } from './bidi.ts';
import type { Marionette } from './marionette.ts';
import { connectMarionette } from './marionette.ts';

const LAUNCH_MS = 60_000;

interface Session {
  capabilities: { browserVersion: string; webSocketUrl: string; 'moz:processID': number };
}

/** Starts Firefox on a profile that profile.ts has written; gives its process id. Throws when it does not start. */
export function startFirefox(program: string, profile: string, headless: boolean): number {
  const args = [
    ...(headless ? ['--headless'] : []),
    // On that platform the program starts another and would end before it.
    ...(process.platform === 'win32' ? ['--wait-for-browser'] : []),
    '--no-remote',
    '--marionette',
    // Lets the session into moz-extension pages and the browser's own context.
    '--remote-allow-system-access',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ];
  // A process group of its own, so that on Ctrl+C in a terminal processes.ts ends it.
  const child = spawn(program, args, {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  // Without a listener the failure to start would end this program; the missing id shows it here.
  child.once('error', () => undefined);
  child.unref();
  if (!child.pid) throw new Error(`${program} does not start.`);
  return child.pid;
}

/**
 * Connects to a Firefox that is starting, in one session with both protocols. Rejects at once when it ends meanwhile.
 */
export async function connectSession(
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

/** Has Firefox quit; resolves when no process is left. */
export async function quit(pid: number, marionette: Marionette): Promise<void> {
  await endTree([pid], async () => {
    try {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
    } catch (error) {
      // The connection may end before the answer arrives.
      if (!(error instanceof Gone)) throw error;
    } finally {
      marionette.close();
    }
  });
}
