import type { ReadInput, ReadName } from './reader.ts';

/** How many of the papers seen last a list begins with, and grows by. */
export const RECENT_STEP = 30;

/** How many papers of a day are read at once: most days are a few times as many. */
export const DAY_STEP = 32;

/** Stands for a read and its input. A module without Dexie, as pages need it before they load that. */
export function readKey<N extends ReadName>(name: N, ...input: ReadInput<N>): string {
  return JSON.stringify([name, ...input]);
}
