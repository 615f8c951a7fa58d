/** What is waited for can no longer happen, so that waiting longer is no use. */
export class Gone extends Error {}

class Late extends Error {}

/** The promise's value, or a rejection naming `what` when it takes longer than `ms` milliseconds. */
export async function within<T>(what: string, ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(`Waited ${ms} ms for ${what}.`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Polls `check` until its result is neither undefined nor false, for at most `ms` milliseconds. A check that throws
 * counts as not yet, unless it throws {@link Gone}. Rejects with `what` and the last error.
 */
export async function until<T>(
  what: string,
  ms: number,
  check: () => Promise<T | undefined | false> | T | undefined | false,
  everyMs = 25,
): Promise<T> {
  const end = performance.now() + ms;
  let trouble = '';
  for (;;) {
    try {
      const left = Math.max(1, Math.ceil(end - performance.now()));
      const answer = await within(what, left, Promise.resolve(check()));
      if (answer !== undefined && answer !== false) return answer;
      trouble = '';
    } catch (error) {
      if (error instanceof Gone) throw error;
      if (!(error instanceof Late)) trouble = ` ${error instanceof Error ? error.message : String(error)}`;
    }
    if (performance.now() >= end) throw new Late(`Waited ${ms} ms for ${what}.${trouble}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
