import { readFirstValues } from '../../messages/first-values.ts';

// Far longer than the browser takes: a page must not wait for a store that does not answer.
const PATIENCE_MS = 500;
// Until then every read that a page begins with has given what the library holds now.
const KEPT_MS = 2_000;

// Asked for while the page's other scripts are still being run.
const reading = readFirstValues().catch(() => undefined);

/** by the keys of their reads */
const values = new Map<string, unknown>();
let isEnding = false;
let isPainted = false;

/**
 * Waits for the copy of what pages show first, which the background keeps, so that it can be drawn with the first
 * paint. It stands in for each read until that gives what the library holds.
 */
export async function loadFirstValues(): Promise<void> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const read = await Promise.race([reading, late]);
  for (const [key, value] of Object.entries(read ?? {})) values.set(key, value);
}

/** Whether something is to be drawn from the copy, or was, and is not painted yet. */
export function areFirstValuesUnpainted(): boolean {
  return values.size > 0 && !isPainted && !document.hidden;
}

/** Resolves once what was drawn from the copy is painted; at once where there is none, or the page is hidden. */
export async function firstValuesPainted(): Promise<void> {
  if (!areFirstValuesUnpainted()) return;
  await new Promise<void>((resolve) => {
    // A frame is painted after its callbacks. The page may be hidden meanwhile, and then has no frames.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE_MS);
  });
  isPainted = true;
}

/** What a read gave last, by its key. */
export function firstValue(key: string): unknown {
  return values.get(key);
}

/** To be called when the read of that key has given what the library holds. Soon nothing of the copy is drawn. */
export function endFirstValue(key: string): void {
  values.delete(key);
  if (!isEnding) setTimeout(() => values.clear(), KEPT_MS);
  isEnding = true;
}
