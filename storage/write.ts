import type { Stamp } from '../papers/clock.ts';
import { firstOf, tick } from '../papers/clock.ts';
import { latestTime } from '../papers/latest-time.ts';
import { requireOwn } from './guard.ts';
import type { Library } from './library.ts';
import { isForLackOfRoom, isQuotaError, isStoreError, LibraryError } from './library-error.ts';
import type { LibraryMeta } from './rows.ts';

/** What a write may use while its transaction is open. */
export interface Writing {
  library: Library;
  /** the revision to stamp on what this write changes */
  revision: number;
  device: string;
  /** what the library says of itself, as this write will store it */
  meta: LibraryMeta;
  /** the next reading of the library's clock, for a mark */
  stamp(): Stamp;
  /** a stamp of 1970, for a mark that an import sets: later than those before, and earlier than any of the reader's */
  importStamp(): Stamp;
  /**
   * To be called with the time of what is captured, so that every later order to forget is later than it. When the
   * clock is past that time, the answer is a stamp to store with it: it was recorded after all earlier orders.
   */
  captured(at: number): Stamp | undefined;
  /** to be called with how many papers were added, or removed (negative) */
  countPapers(change: number): void;
}

/**
 * Runs `work` in one transaction over the whole library, which takes the next revision. It is complete when the
 * promise is fulfilled, and has changed nothing when it is rejected. Only the background may call what calls this.
 *
 * Rejects with a LibraryError when the library is not the one that it was (see `requireOwn`), when there is no room
 * ('full') or when it cannot be opened again ('unopened'). A connection that the browser closed is opened again, once.
 */
export async function write<T>(library: Library, work: (writing: Writing) => Promise<T>): Promise<T> {
  try {
    return await attempt(library, work);
  } catch (error) {
    if (isQuotaError(error)) throw new LibraryError('full', error);
    if (!isStoreError(error)) throw error;
    return await withNewConnection(library, work);
  }
}

/** Opens the library. Rejects with a LibraryError: 'full' when there is no room even for that, else 'unopened'. */
export async function openStore(library: Library): Promise<void> {
  // Dexie (4.4) remembers that opening failed, and does not try again by itself.
  if (!library.isOpen()) library.close({ disableAutoOpen: false });
  try {
    await library.open();
  } catch (error) {
    throw new LibraryError((await isForLackOfRoom(error)) ? 'full' : 'unopened', error);
  }
}

// A worker that slept, or a browser that recovered its store, leaves a dead connection behind (dexie/Dexie.js#613), and
// so does a disk that was full (Chromium 156): no transaction begins on it again, though there is room.
async function withNewConnection<T>(library: Library, work: (writing: Writing) => Promise<T>): Promise<T> {
  library.close({ disableAutoOpen: false });
  await openStore(library);
  try {
    return await attempt(library, work);
  } catch (error) {
    if (await isForLackOfRoom(error)) throw new LibraryError('full', error);
    throw error;
  }
}

async function attempt<T>(library: Library, work: (writing: Writing) => Promise<T>): Promise<T> {
  return library.transaction('rw', library.tables, async () => {
    const meta = requireOwn(library, await library.meta.get('library'));
    const next: LibraryMeta = { ...meta, revision: meta.revision + 1 };
    const stamp = () => {
      next.clock = tick(next.clock, Date.now(), meta.device);
      return next.clock;
    };
    const result = await work({
      library,
      revision: next.revision,
      device: meta.device,
      meta: next,
      stamp,
      importStamp() {
        next.importClock = tick(next.importClock, 0, meta.device);
        return next.importClock;
      },
      captured(at) {
        const time = firstOf(Math.min(at, latestTime()));
        if (next.clock !== undefined && next.clock > time) return stamp();
        next.clock = time;
        return undefined;
      },
      countPapers(change) {
        next.papers += change;
      },
    });
    await library.meta.put(next);
    return result;
  });
}
