import type { Json } from '../driver.ts';
import { SCRIPT_MS, scriptResult, scriptSource } from '../script.ts';
import type { Bidi } from './bidi.ts';

type Answer =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Where a script runs: in the page's own world, or in an isolated one of the driver on the same document. */
export type World = 'page' | 'isolated';

/** Runs the body of an async function in a tab. Rejects with what the script throws. */
export async function runInTab<T>(bidi: Bidi, context: string, world: World, body: string, args: Json[]): Promise<T> {
  const answer = await bidi.send<Answer>(
    'script.callFunction',
    {
      functionDeclaration: scriptSource(body, args),
      awaitPromise: true,
      target: { context, ...(world === 'isolated' && { sandbox: 'daybook-driver' }) },
    },
    SCRIPT_MS,
  );
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  const { value } = answer.result;
  return scriptResult(typeof value === 'string' ? value : undefined);
}
