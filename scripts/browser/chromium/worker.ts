import type { CDPSession } from 'playwright-core';
import { until, within } from '../wait.ts';

/** Watches the service worker of one extension. */
export interface WorkerWatch {
  /** Resolves when a version of the worker is in charge that `known` does not hold. */
  activated(known?: ReadonlySet<string>): Promise<void>;
  /** The versions seen so far. */
  versions(): Set<string>;
  /** Starts the worker, as an event for it does. */
  start(): Promise<void>;
  /** Ends the worker; resolves when it is gone. Does nothing when it is not running. */
  stop(): Promise<void>;
}

interface Version {
  versionId: string;
  scriptURL: string;
  runningStatus: string;
  status: string;
}

const WORKER_MS = 20_000;
const HINT =
  'the extension to be loaded and its worker registered (branded Chrome since 137 loads no unpacked extension)';

/**
 * Watches the worker whose script is under `origin`, over the session of any page that stays open. A worker need not
 * run after a start on a known profile, so waiting for Playwright's `serviceworker` event would be no use.
 */
export async function watchWorker(session: CDPSession, origin: string): Promise<WorkerWatch> {
  const versions = new Map<string, Version>();
  const listeners = new Set<(version: Version) => void>();
  session.on('ServiceWorker.workerVersionUpdated', (event) => {
    for (const version of event.versions.filter(({ scriptURL }) => scriptURL.startsWith(origin))) {
      versions.set(version.versionId, version);
      for (const listener of listeners) listener(version);
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    versions: () => new Set(versions.keys()),
    async activated(known = new Set()) {
      await until(HINT, WORKER_MS, () =>
        [...versions.values()].some(({ versionId, status }) => status === 'activated' && !known.has(versionId)),
      );
    },
    async start() {
      await session.send('ServiceWorker.startWorker', { scopeURL: origin });
    },
    async stop() {
      const running = [...versions.values()].filter(({ runningStatus }) => runningStatus !== 'stopped');
      if (running.length === 0) return;
      const left = new Set(running.map(({ versionId }) => versionId));
      const stopped = new Promise<void>((resolve) => {
        const listener = ({ versionId, runningStatus }: Version) => {
          // Noted at the event: the next message may start it again before a poll sees it.
          if (runningStatus === 'stopped') left.delete(versionId);
          if (left.size > 0) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
      await session.send('ServiceWorker.stopAllWorkers');
      await within('the service worker to stop', WORKER_MS, stopped);
    },
  };
}
