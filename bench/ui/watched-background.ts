import type { StoreRequest } from '../../scripts/browser/store-requests.ts';
import { STORE_REQUESTS } from '../../scripts/browser/store-requests.ts';
import type { BenchBrowser } from '../browser/chromium.ts';
import type { Params, Session } from '../browser/devtools.ts';
import { runScript } from '../browser/page.ts';

const ONLY_WORKERS = [{ type: 'service_worker' }, { exclude: true }];

/** The requests of a background from its start on. */
export interface WatchedBackground {
  /** Those noted since it started last. Empty when it does not run. */
  requests(): Promise<StoreRequest[]>;
  /** Lets it start as it would. */
  detach(): Promise<void>;
}

/** From its next start on the extension's background notes its requests; each start is held until it can. */
export async function watchStarts({ root, id }: BenchBrowser): Promise<WatchedBackground> {
  let running: { session: Session; sessionId: string } | undefined;
  let isOn = true;
  const attach = (isAttached: boolean) =>
    root.send('Target.setAutoAttach', {
      autoAttach: isAttached,
      waitForDebuggerOnStart: isAttached,
      flatten: true,
      ...(isAttached && { filter: ONLY_WORKERS }),
    });
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }: Params) => {
    const { type, url } = targetInfo as { type: string; url: string };
    if (!isOn || type !== 'service_worker') return;
    const session = root.child(String(sessionId));
    if (url.includes(id)) running = { session, sessionId: String(sessionId) };
    const noted = session.send('Runtime.evaluate', { expression: STORE_REQUESTS }).catch(() => undefined);
    if (waitingForDebugger) noted.then(() => session.send('Runtime.runIfWaitingForDebugger')).catch(() => undefined);
  });
  root.on('Target.detachedFromTarget', ({ sessionId }: Params) => {
    if (sessionId === running?.sessionId) running = undefined;
  });
  await attach(true);
  return {
    async requests() {
      const [session] = running ? [running.session] : [];
      return session ? runScript<StoreRequest[]>({ session }, 'return storeRequests', null) : [];
    },
    async detach() {
      isOn = false;
      await attach(false);
    },
  };
}
