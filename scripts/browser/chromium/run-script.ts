import type { CDPSession, Page } from 'playwright-core';
import type { RunIsolated } from '../acks.ts';
import type { Json } from '../driver.ts';
import { SCRIPT_MS, scriptResult, scriptSource } from '../script.ts';
import { Gone, within } from '../wait.ts';

/** Runs the body of an async function in the page's own world. Rejects with {@link Gone} when the page is closed. */
export async function runInPage<T>(page: Page, body: string, args: Json[]): Promise<T> {
  if (page.isClosed()) throw new Gone('The page is closed.');
  const answer = page.evaluate<string | undefined>(`(${scriptSource(body, args)})()`);
  return scriptResult(await within('a script in the page', SCRIPT_MS, answer));
}

/** Gives what runs scripts on the page's document in an isolated world of the driver. */
export function isolatedRunner(page: Page, session: CDPSession): RunIsolated {
  return async <T>(body: string, ...args: Json[]): Promise<T> => {
    if (page.isClosed()) throw new Gone('The page is closed.');
    return scriptResult(
      await within('a script in the isolated world', SCRIPT_MS, evaluateIsolated(session, scriptSource(body, args))),
    );
  };
}

async function evaluateIsolated(session: CDPSession, source: string): Promise<string | undefined> {
  const { frameTree } = await session.send('Page.getFrameTree');
  // Sent each time: it gives the existing world, or a new one after a navigation.
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'daybook-driver',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${source})()`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return typeof result.value === 'string' ? result.value : undefined;
}
