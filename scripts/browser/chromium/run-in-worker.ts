import type { BrowserContext } from 'playwright-core';
import type { Json } from '../driver.ts';
import { SCRIPT_MS, scriptResult, scriptSource } from '../script.ts';
import { within } from '../wait.ts';

/**
 * Runs the body of an async function in the extension's service worker. `wake` starts it when it does not run: one that
 * was stopped stays among Playwright's workers (1.65), and what is asked of it is answered when it runs again.
 */
export async function runInWorker<T>(
  context: BrowserContext,
  origin: string,
  wake: () => Promise<void>,
  { body, args }: { body: string; args: Json[] },
): Promise<T> {
  const running = () => context.serviceWorkers().find((worker) => worker.url().startsWith(origin));
  const started = running() ? undefined : context.waitForEvent('serviceworker', { timeout: SCRIPT_MS });
  await wake();
  const worker = running() ?? (await started);
  if (!worker) throw new Error('The extension has no service worker.');
  const answer = worker.evaluate<string | undefined>(`(${scriptSource(body, args)})()`);
  return scriptResult(await within('a script in the service worker', SCRIPT_MS, answer));
}
