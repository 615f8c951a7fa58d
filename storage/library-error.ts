import { Dexie } from 'dexie';
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

/** True when an error is the store's and not of what was done with it. */
export function isStoreError(error: unknown): boolean {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}

// Less than one transaction of a large page takes.
const LITTLE_ROOM = 4 << 20;

/**
 * True when a failure of the store means that there is no room. On a disk that is really full Chromium (156) says
 * AbortError or UnknownError, and nowhere QuotaExceededError; its estimate then leaves no room above what is used.
 */
export async function isForLackOfRoom(error: unknown): Promise<boolean> {
  if (isQuotaError(error)) return true;
  if (!isStoreError(error)) return false;
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < LITTLE_ROOM;
  } catch {
    return false;
  }
}
