import { Dexie } from 'dexie';
import type { Stamp } from '../papers/clock.ts';
import { tick } from '../papers/clock.ts';
import type { Library } from './library.ts';
import { isQuotaError, LibraryError } from './library-error.ts';
import type { LibraryMeta } from './rows.ts';

/** What a write may use while its transaction is open. */
export interface Writing {
  library: Library;
  /** the revision to stamp on what this write changes */
  revision: number;
  device: string;
  /** the next reading of the library's clock, for a mark */
  stamp(): Stamp;
  /** to be called with how many papers were added, or removed (negative) */
  countPapers(change: number): void;
}

/**
 * Runs `work` in one transaction over the whole library, which takes the next revision. It is complete when the
 * promise is fulfilled, and has changed nothing when it is rejected. Only the background may call what calls this.
 *
 * Rejects with a LibraryError when newer code has written here ('outdated'), when the library was lost ('lost', unless
 * `evenWhenLost`) or when there is no room ('full'). A connection that the browser closed is opened again, once.
 */
export async function write<T>(
  library: Library,
  work: (writing: Writing) => Promise<T>,
  { evenWhenLost = false } = {},
): Promise<T> {
  try {
    return await attempt(library, work, evenWhenLost);
  } catch (error) {
    if (isQuotaError(error)) throw new LibraryError('full', error);
    if (!isClosed(error)) throw error;
    library.close({ disableAutoOpen: false });
    await library.open();
    return attempt(library, work, evenWhenLost);
  }
}

async function attempt<T>(library: Library, work: (writing: Writing) => Promise<T>, evenWhenLost: boolean): Promise<T> {
  return library.transaction('rw', library.tables, async () => {
    const meta = await library.meta.get('library');
    if (!meta || meta.schema > library.verno) throw new LibraryError('outdated');
    if (!evenWhenLost && (await library.notices.get('lost'))) throw new LibraryError('lost');
    const next: LibraryMeta = { ...meta, revision: meta.revision + 1 };
    const result = await work({
      library,
      revision: next.revision,
      device: meta.device,
      stamp() {
        next.clock = tick(next.clock, Date.now(), meta.device);
        return next.clock;
      },
      countPapers(change) {
        next.papers += change;
      },
    });
    await library.meta.put(next);
    return result;
  });
}

// A worker that slept, or a browser that recovered its store, leaves a dead connection behind (dexie/Dexie.js#613).
function isClosed(error: unknown): boolean {
  return error instanceof Dexie.DatabaseClosedError || error instanceof Dexie.InvalidStateError;
}
