import { newDevice } from '../../papers/clock.ts';
import type { CopiedRows } from '../join/copied-rows.ts';
import type { JoinResult } from '../join/join-copy.ts';
import { joinCopy } from '../join/join-copy.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import type { Restoring } from '../rows.ts';
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
    delete meta.restoreCancelled;
    if (isOfLostPast(staged, meta)) meta.device = newDevice();
  });
}

/** Cancels the restore that is under way after the batch that is being joined. What was joined stays. */
export function cancelRestore(library: Library): Promise<void> {
  return write(library, async ({ meta }) => {
    if (meta.restoring) meta.restoring = { ...meta.restoring, isCancelled: true };
  });
}

/**
 * Carries out the restore that was ordered, from where it was cut short, and drops what was staged; undefined when none
 * was, or it was cancelled. Goes batch by batch; `between` is waited for before each, and may throw. What was joined
 * before is joined again without harm. `finish` is done once all of it is joined, and before it is noted as done.
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
  const { done, total } = (await library.meta.get('library'))?.restoring ?? restoring;
  // One that could no longer be cancelled is done.
  const isDone = result !== undefined && done >= total;
  if (isDone) await finish();
  await write(library, async ({ meta }) => {
    delete meta.restoring;
    if (isDone) meta.restored = { at: Date.now(), added: result.added, changed: result.changed };
    else if (result) meta.restoreCancelled = { at: Date.now(), done, total };
  });
  await staging.drop();
  return isDone ? result : undefined;
}

/**
 * The orders to forget, then the batches that were not joined yet. One is noted as done when the next is asked for. Of
 * one that is cancelled, the last batch alone follows: its listings, for what was joined.
 */
async function* batches(
  library: Library,
  staging: RestoreStaging,
  { id, done, total, isCancelled }: Restoring,
  between: () => Promise<void>,
): AsyncGenerator<CopiedRows> {
  let isCut = isCancelled === true;
  for (let n = 0; n < total; n = n === 0 ? Math.max(1, done) : n + 1) {
    if (isCut && done === 0 && n === 0) return;
    if (isCut) n = total - 1;
    await between();
    const rows = await staging.batch(n);
    if (!rows) throw new LibraryError('not-staged');
    yield rows;
    isCut = await write(library, async ({ meta }) => {
      if (meta.restoring?.id !== id) throw new RestoreStopped();
      const joined = meta.restoring.done;
      if (n <= joined) meta.restoring = { ...meta.restoring, done: Math.max(n + 1, joined) };
      return meta.restoring.isCancelled === true;
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
