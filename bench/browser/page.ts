import { until } from '../../scripts/browser/wait.ts';
import type { Session } from './devtools.ts';

const MINUTES = 60_000;

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Something in which scripts run: a page, a worker, or a content script's world. */
export interface Runner {
  session: Session;
  /** of a content script; absent for the main world */
  contextId?: number;
}

/**
 * Runs the body of an async function with `args`, which cross as JSON text, and gives its result. Rejects with what
 * the script threw, or after `ms`.
 */
export async function runScript<T>(
  { session, contextId }: Runner,
  body: string,
  args: unknown,
  ms = MINUTES,
): Promise<T> {
  const expression = `(async (args) => {\n${body}\n})(JSON.parse(${JSON.stringify(JSON.stringify(args))}))`;
  const { result, exceptionDetails } = await session.send<Evaluated>(
    'Runtime.evaluate',
    { expression, awaitPromise: true, returnByValue: true, ...(contextId !== undefined && { contextId }) },
    ms,
  );
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Waits until the page's document is whole and `ready`, an expression, is true in it. */
export async function pageReady(runner: Runner, ready = 'true'): Promise<void> {
  await until(`the page: ${ready}`, MINUTES, () =>
    runScript<boolean>(runner, `return document.readyState === 'complete' && Boolean(${ready})`, null),
  );
}
