import type { FirstValues } from '../../messages/first-values.ts';
import { readFirstValues } from '../../messages/first-values.ts';

// Far longer than the browser takes: a page must not wait for a store that does not answer.
const PATIENCE_MS = 500;
// Until then every read that a page begins with has given what the library holds now.
const KEPT_MS = 2_000;

// Asked for while the page's other scripts are still being run.
const reading = readFirstValues().catch(() => undefined);

let values: FirstValues | undefined;

/**
 * Waits for the copy of what pages show first, which the background keeps, so that it can be drawn with the first
 * paint. It stands in for each read until that gives what the library holds.
 */
export async function loadFirstValues(): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  values = await Promise.race([reading, late]);
}

/** Resolves once what was drawn from the copy is painted; at once where there is none, or the page is hidden. */
export async function firstValuesPainted(): Promise<void> {
  if (!values || document.hidden) return;
  await new Promise<void>((resolve) => {
    // A frame is painted after its callbacks. The page may be hidden meanwhile, and then has no frames.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE_MS);
  });
}

/** What a read gave last, by its key. */
export function firstValue(key: string): unknown {
  return values?.[key];
}

/** To be called when a read has given what the library holds: soon nothing is drawn from the copy any more. */
export function endFirstValues(): void {
  if (!values) return;
  const old = values;
  setTimeout(() => {
    if (values === old) values = undefined;
  }, KEPT_MS);
}
