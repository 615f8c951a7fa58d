import { guardEpoch, guardedEpoch, requireOwn } from './guard.ts';
import type { Library } from './library.ts';
import { LibraryError } from './library-error.ts';
import { raiseNotice } from './notices.ts';
import type { LibraryMeta } from './rows.ts';

// So many that emptying a library again and again before the canary can be written is understood.
const MOST_REPLACED = 50;

/** A few facts about the library kept in another store, because a damaged library opens empty and without an error. */
export interface Canary {
  epoch: string;
  papers: number;
  lastWrite: number;
  /** the last write; absent in notes of before 2026-12 */
  revision?: number;
}

/** Where the canary lives: apart from IndexedDB, and out of reach of content scripts. */
export interface CanaryStore {
  /** anything that stands there; rejects when it cannot be read */
  get(): Promise<unknown>;
  set(canary: Canary): Promise<void>;
}

/** What a library held that is gone, and when it was last written, in milliseconds. */
export type Loss = Pick<Canary, 'papers' | 'lastWrite'>;

/**
 * Compares the library with the canary; to be called after opening, before anything is written. From then on only the
 * library that should be there is written to. Gives what is lost when the canary knows another library with papers in
 * it, in whose place the reader did not want this one: a damaged LevelDB store of Chromium comes back empty like this
 * (measured 2026-11). Then the canary stays as it is, until the reader decides.
 *
 * The same library with fewer papers than the canary knows, and older than that, came back as it was before: then a
 * notice says how many it lacks, and it is written to all the same. Both counts are kept by writes, none is made here:
 * the library's own stands in its row about itself, which came back with the rest. The canary stays as it is until the
 * notice is stored.
 *
 * A canary that is gone, unreadable or no canary at all stops nothing. Rejects with a LibraryError as writes do, but
 * never because of the canary.
 */
export async function checkCanary(library: Library, store: CanaryStore): Promise<Loss | undefined> {
  const guarded = guardedEpoch(library);
  const meta = await library.meta.get('library');
  if (!meta) throw new LibraryError('damaged');
  const { known, isReadable } = await readCanary(store);
  // The reader emptied the library meanwhile: what was read here is of the old one.
  if (guardedEpoch(library) !== guarded) return checkCanary(library, store);
  if (known && isLost(known, meta)) {
    guardEpoch(library, known.epoch);
    return { papers: known.papers, lastWrite: known.lastWrite };
  }
  guardEpoch(library, meta.epoch);
  requireOwn(library, meta);
  const isSame = known?.epoch === meta.epoch && known.papers === meta.papers;
  const isTold = !known || !isRolledBack(known, meta) || (await raiseFewer(library, known.papers - meta.papers));
  if (isReadable && !isSame && isTold) await store.set(canaryOf(meta)).catch(() => {});
  return undefined;
}

/**
 * Updates the canary to what the library now holds. To be called after a write. Changes nothing when the canary knows
 * another library, or cannot be read: it may be evidence. Rejects when the canary cannot be written.
 */
export async function feedCanary(library: Library, store: CanaryStore): Promise<void> {
  const meta = await library.meta.get('library');
  const { known, isReadable } = await readCanary(store);
  if (!meta || !isReadable || (known && isLost(known, meta))) return;
  requireOwn(library, meta);
  await store.set(canaryOf(meta));
}

/**
 * The reader goes on with the library that is there: from now on it is the one that should be. The library itself keeps
 * what it replaces, in case the canary cannot be written now. Only then may anything be written.
 */
export async function acceptLoss(library: Library, store: CanaryStore): Promise<void> {
  const meta = await library.meta.get('library');
  if (!meta) throw new LibraryError('damaged');
  const { known } = await readCanary(store);
  guardEpoch(library, meta.epoch);
  if (known) {
    await library.transaction('rw', library.meta, async () => {
      const row = requireOwn(library, await library.meta.get('library'));
      await library.meta.put({ ...row, replaces: replacing(row, known.epoch) });
    });
  }
  await store.set(canaryOf(meta));
}

/** The epoch of the library that the canary knows, if it can be read. */
export async function knownEpoch(store: CanaryStore): Promise<string | undefined> {
  return (await readCanary(store)).known?.epoch;
}

/** What stands in the store, if it is a canary; another program or an older version may have left anything. */
async function readCanary(store: CanaryStore): Promise<{ known?: Canary; isReadable: boolean }> {
  try {
    const found = await store.get();
    return isCanary(found) ? { known: found, isReadable: true } : { isReadable: true };
  } catch {
    return { isReadable: false };
  }
}

function isCanary(value: unknown): value is Canary {
  if (typeof value !== 'object' || value === null) return false;
  const { epoch, papers, lastWrite, revision = 0 } = value as Record<string, unknown>;
  return typeof epoch === 'string' && [papers, lastWrite, revision].every(Number.isSafeInteger);
}

/** What a library replaces that also stands in place of the one of this epoch. */
export function replacing(before: LibraryMeta | undefined, epoch: string | undefined): string[] {
  return [...(before?.replaces ?? []), ...(epoch === undefined ? [] : [epoch])].slice(-MOST_REPLACED);
}

function isLost(canary: Canary, { epoch, replaces }: LibraryMeta): boolean {
  return canary.papers > 0 && canary.epoch !== epoch && !replaces?.includes(canary.epoch);
}

// What was forgotten in a write that the canary did not hear of is no loss.
function isRolledBack(canary: Canary, { epoch, papers, revision }: LibraryMeta): boolean {
  const { revision: known = Number.POSITIVE_INFINITY } = canary;
  return canary.epoch === epoch && canary.papers > papers && known > revision;
}

/** False when it cannot be told, which stops nothing. */
function raiseFewer(library: Library, papers: number): Promise<boolean> {
  return raiseNotice(library, { notice: 'fewer', kind: 'fewer', papers, at: Date.now() }).then(
    () => true,
    () => false,
  );
}

function canaryOf({ epoch, papers, revision }: LibraryMeta): Canary {
  return { epoch, papers, lastWrite: Date.now(), revision };
}
