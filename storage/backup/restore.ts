import { newDevice } from '../../papers/clock.ts';
import type { CopiedRows } from '../join/copied-rows.ts';
import type { JoinResult } from '../join/join-copy.ts';
import { joinCopy } from '../join/join-copy.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import { write } from '../write.ts';
import type { RestoreStaging, Staged } from './staging.ts';

/** Thrown between two batches when the restore is to stop. What was joined stays. */
export class RestoreStopped extends Error {
  override name = 'RestoreStopped';
}

/**
 * Orders the restore of what is staged under this id: from then on it is done, also by later starts of the background.
 * Rejects with the LibraryError 'not-staged' when it is not there, or not whole.
 */
export async function orderRestore(library: Library, staging: RestoreStaging, id: string): Promise<void> {
  const staged = await staging.staged();
  if (staged?.id !== id || !staged.isWhole) throw new LibraryError('not-staged');
  await write(library, async ({ meta }) => {
    meta.restoring = { id, done: 0, total: staged.batches };
    if (isOfLostPast(staged, meta)) meta.device = newDevice();
  });
}

/**
 * Carries out the restore that was ordered, from where it was cut short, and drops what was staged; undefined when none
 * was. Goes batch by batch; `between` is waited for before each, and may throw. What was joined before is joined again
 * without harm. `finish` is done once all of it is joined, and before it is noted as done.
 */
export async function carryOutRestore(
  library: Library,
  staging: RestoreStaging,
  between: () => Promise<void>,
  finish: () => Promise<void> = async () => {},
): Promise<JoinResult | undefined> {
  const restoring = (await library.meta.get('library'))?.restoring;
  if (!restoring) return undefined;
  const staged = await staging.staged();
  const isThere = staged?.id === restoring.id && staged.isWhole;
  const result = isThere ? await joinCopy(library, batches(library, staging, restoring, between)) : undefined;
  if (result) await finish();
  await write(library, async ({ meta }) => {
    delete meta.restoring;
    if (result) meta.restored = { at: Date.now(), added: result.added, changed: result.changed };
  });
  await staging.drop();
  return result;
}

/** The orders to forget, then the batches that were not joined yet. One is noted as done when the next is asked for. */
async function* batches(
  library: Library,
  staging: RestoreStaging,
  { id, done, total }: { id: string; done: number; total: number },
  between: () => Promise<void>,
): AsyncGenerator<CopiedRows> {
  for (let n = 0; n < total; n = n === 0 ? Math.max(1, done) : n + 1) {
    await between();
    const rows = await staging.batch(n);
    if (!rows) throw new LibraryError('not-staged');
    yield rows;
    await write(library, async ({ meta }) => {
      if (meta.restoring?.id !== id) throw new RestoreStopped();
      meta.restoring = { id, done: Math.max(n + 1, done), total };
    });
  }
}

/**
 * True when a backup of this very device was made after all that the library remembers of its backups: it is an older
 * state of itself, and what it wrote since would be taken for older states of what the backup holds.
 */
function isOfLostPast({ device, madeAt }: Staged, meta: { device: string; backup?: { at: number } }): boolean {
  return device === meta.device && (meta.backup === undefined || meta.backup.at < madeAt);
}
