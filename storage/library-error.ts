/** Why the library did not do what was asked. */
export type LibraryFault =
  /** newer code has written to the library: this code must be reloaded */
  | 'outdated'
  /** the library came back empty and the reader has not said what to do */
  | 'lost'
  /** the disk or the browser's quota is full */
  | 'full'
  /** the paper is not in the library */
  | 'unknown-paper';

/** A refusal that is part of the library's contract. Nothing was written. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  readonly code: LibraryFault;

  constructor(code: LibraryFault, cause?: unknown) {
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
