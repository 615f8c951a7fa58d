import type { Stamp } from '../papers/clock.ts';
import { lastOf } from '../papers/clock.ts';
import type { PaperId } from '../papers/paper-id.ts';
import type { Tombstone } from './rows.ts';

/**
 * Until when the reader wanted everything of the paper itself forgotten; undefined when that was never ordered. A
 * tombstone of before 2026-12 has no clock: it is an order of its time, unless the paper was found to be another.
 */
export function orderToForget(tombstone: Tombstone | undefined): Stamp | undefined {
  if (!tombstone) return undefined;
  const { clock = tombstone.became ? '' : lastOf(tombstone.at) } = tombstone;
  return clock === '' ? undefined : clock;
}

/** The key under which a paper lives on that was found to be another, and was not parted from it again. */
export function livesOnAs(tombstone: Tombstone | undefined): PaperId | undefined {
  return tombstone?.parted?.is ? undefined : tombstone?.became;
}
