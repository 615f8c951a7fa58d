import type { LibraryRefusal } from '../papers/refusals.ts';

/** Thrown when the library refuses what it was asked. Nothing was written. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  readonly code: LibraryRefusal;

  constructor(code: LibraryRefusal, cause?: unknown) {
    super(`library: ${code}`, { cause });
    this.code = code;
  }
}

/**
 * True when an error means that there is no room left. Chromium reports it as an AbortError of Dexie's that carries
 * the QuotaExceededError inside, sometimes more than once.
 */
export function isQuotaError(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth += 1) {
    if ('name' in at && at.name === 'QuotaExceededError') return true;
    at = 'inner' in at ? at.inner : undefined;
  }
  return false;
}
