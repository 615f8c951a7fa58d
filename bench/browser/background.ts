import { until, within } from '../../scripts/browser/wait.ts';
import type { Params, Session } from './devtools.ts';

const STOP_MS = 30_000;

/** Ends the extension's background as the browser does when it is idle. */
export interface BackgroundWatch {
  /** Resolves when it is gone. */
  stop(): Promise<void>;
}

interface Version {
  versionId: string;
  scriptURL: string;
  runningStatus: string;
}

/** Watches the background of the extension with that id over the session of a page that stays open. */
export async function watchBackground(page: Session, id: string): Promise<BackgroundWatch> {
  const running = new Map<string, string>();
  let changed: () => void = () => undefined;
  page.on('ServiceWorker.workerVersionUpdated', ({ versions }: Params) => {
    for (const { versionId, scriptURL, runningStatus } of versions as Version[]) {
      if (scriptURL.startsWith(`chrome-extension://${id}/`)) running.set(versionId, runningStatus);
    }
    changed();
  });
  await page.send('ServiceWorker.enable');
  await until('the background to be known', STOP_MS, () => running.size > 0);
  const isGone = () => [...running.values()].every((status) => status === 'stopped');
  return {
    async stop() {
      if (isGone()) return;
      const gone = new Promise<void>((resolve) => {
        changed = () => {
          if (isGone()) resolve();
        };
      });
      await page.send('ServiceWorker.stopAllWorkers');
      await within('the background to stop', STOP_MS, gone);
    },
  };
}

/** A DevTools session of the background, which keeps it awake until detached; undefined when it is not running. */
export async function attachBackground(
  root: Session,
  id: string,
): Promise<{ session: Session; detach(): Promise<void> } | undefined> {
  const { targetInfos } = await root.send<{ targetInfos: { targetId: string; type: string; url: string }[] }>(
    'Target.getTargets',
  );
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
  if (!target) return undefined;
  const { sessionId } = await root.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: true,
  });
  return {
    session: root.child(sessionId),
    detach: async () => void (await root.send('Target.detachFromTarget', { sessionId })),
  };
}
