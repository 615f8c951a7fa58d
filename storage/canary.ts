import type { Library } from './library.ts';
import { raiseNotice } from './notices.ts';
import type { LibraryMeta } from './rows.ts';
import { write } from './write.ts';

/** A few facts about the library kept in another store, because a damaged library opens empty and without an error. */
export interface Canary {
  epoch: string;
  papers: number;
  lastWrite: number;
}

/** Where the canary lives: `storage.local`, which is kept apart from IndexedDB. */
export interface CanaryStore {
  get(): Promise<Canary | undefined>;
  set(canary: Canary): Promise<void>;
}

/**
 * Compares the library with the canary. To be called once after opening and before anything is written. When the canary
 * knows another library with papers in it, the notice 'lost' is raised: writes are refused until the reader has
 * decided. A damaged LevelDB store of Chromium comes back empty like this (measured 2026-11).
 */
export async function checkCanary(library: Library, store: CanaryStore): Promise<void> {
  const canary = await store.get();
  const meta = await library.meta.get('library');
  if (!meta) return;
  if (canary && canary.epoch !== meta.epoch && canary.papers > 0) {
    const { papers, lastWrite } = canary;
    await raiseNotice(library, { notice: 'lost', kind: 'lost', at: Date.now(), papers, lastWrite });
  } else if (canary?.epoch !== meta.epoch || canary.papers !== meta.papers) {
    await store.set(canaryOf(meta));
  }
}

/** Updates the canary to what the library now holds. To be called after a write. */
export async function feedCanary(library: Library, store: CanaryStore): Promise<void> {
  const meta = await library.meta.get('library');
  if (meta && !(await library.notices.get('lost'))) await store.set(canaryOf(meta));
}

/** The reader goes on with the empty library: drops the notice and makes the canary know the new library. */
export async function acceptLoss(library: Library, store: CanaryStore): Promise<void> {
  await write(library, () => library.notices.delete('lost'), { evenWhenLost: true });
  await feedCanary(library, store);
}

function canaryOf({ epoch, papers }: LibraryMeta): Canary {
  return { epoch, papers, lastWrite: Date.now() };
}
