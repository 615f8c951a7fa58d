import type { CDPSession, Page } from 'playwright-core';
import type { Beside } from '../acks.ts';
import type { Json } from '../driver.ts';
import { SCRIPT_MS, scriptResult, scriptSource } from '../script.ts';
import { Gone, within } from '../wait.ts';

/** Runs the body of an async function in the page's own world. Rejects with {@link Gone} when the page is closed. */
export async function runInPage<T>(page: Page, body: string, args: Json[]): Promise<T> {
  if (page.isClosed()) throw new Gone('The page is closed.');
  const answer = page.evaluate<string | undefined>(`(${scriptSource(body, args)})()`);
  return scriptResult(await within('a script in the page', SCRIPT_MS, answer));
}

/** Runs scripts on the page's document in a world of the driver's own. */
export function besidePage(page: Page, session: CDPSession): Beside {
  return async <T>(body: string, ...args: Json[]): Promise<T> => {
    if (page.isClosed()) throw new Gone('The page is closed.');
    return scriptResult(
      await within('a script beside the page', SCRIPT_MS, runBeside(session, scriptSource(body, args))),
    );
  };
}

async function runBeside(session: CDPSession, source: string): Promise<string | undefined> {
  const { frameTree } = await session.send('Page.getFrameTree');
  // Asked for again each time: it gives the world that is there, or a new one after a navigation.
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
