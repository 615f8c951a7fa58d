import type { Json } from './driver.ts';

/** How long a script may take in a page, in milliseconds. */
export const SCRIPT_MS = 60_000;

/**
 * The source of an async function without parameters that runs `body` with `args` and gives its result as JSON text,
 * so that both browsers hand back the same things; undefined stays undefined.
 */
export function scriptSource(body: string, args: Json[]): string {
  return `async () => JSON.stringify(await (async (...args) => {\n${body}\n})(...${JSON.stringify(args)}))`;
}

/** The value that {@link scriptSource} gave. */
export function scriptResult<T>(text: string | undefined): T {
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
