import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extensionId } from '../../scripts/browser/chromium/extension-id.ts';
import { removeProfileSocket } from '../../scripts/browser/chromium/profile-socket.ts';
import { readManifest } from '../../scripts/browser/copy-extension.ts';
import { findBrowser } from '../../scripts/browser/find.ts';
import { endTree, guardProcess } from '../../scripts/browser/processes.ts';
import { until } from '../../scripts/browser/wait.ts';
import type { Session } from './devtools.ts';
import { connectDevtools } from './devtools.ts';

const START_MS = 60_000;
// It tidies up its stores first, which takes a while after much was deleted.
const CLOSE_MS = 180_000;
const PORT_FILE = 'DevToolsActivePort';

/** A headless Chromium with the extension loaded. */
export interface BenchBrowser {
  version: string;
  root: Session;
  /** the extension's id */
  id: string;
  /** Opens a tab and gives its session. */
  openTab(url: string): Promise<Session>;
  /** Closes the browser and waits until it has exited. */
  close(): Promise<void>;
}

/** Starts Chromium, offline, on a profile, made when missing, with the extension in `folder`. */
export async function startChromium(profile: string, folder: string): Promise<BenchBrowser> {
  const program = findBrowser('chromium');
  if (!program) throw new Error('No Chromium was found. Set DAYBOOK_CHROMIUM to its program.');
  mkdirSync(profile, { recursive: true });
  rmSync(join(profile, PORT_FILE), { force: true });
  const extension = realpathSync(folder);
  const child = spawn(
    program,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
      '--password-store=basic',
      '--use-mock-keychain',
      // A page in the background must not be slowed down while it is measured.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const pid = child.pid ?? 0;
  const release = guardProcess(pid, () => removeProfileSocket(profile));
  const address = await until('Chromium to start', START_MS, () => devtoolsAddress(profile));
  const { root, close } = await connectDevtools(address);
  const { product } = await root.send<{ product: string }>('Browser.getVersion');
  return {
    version: product,
    root,
    id: extensionId(extension, readManifest(extension).key),
    async openTab(url) {
      const { targetId } = await root.send<{ targetId: string }>('Target.createTarget', { url });
      const { sessionId } = await root.send<{ sessionId: string }>('Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      return root.child(sessionId);
    },
    async close() {
      const requestEnd = async () => {
        await root.send('Browser.close').catch(() => undefined);
        close();
      };
      await endTree([pid], requestEnd, CLOSE_MS);
      release();
    },
  };
}

// The browser writes its port and path there as soon as it listens.
function devtoolsAddress(profile: string): string | undefined {
  const file = join(profile, PORT_FILE);
  const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return port && path ? `ws://127.0.0.1:${port}${path}` : undefined;
}
