import type { Library } from '../library.ts';

/** How many steps can be taken back, and for how long: whichever is less. */
const MOST_STEPS = 200;
const KEPT_MS = 7 * 86_400_000;

/**
 * Drops the steps of more than a week ago, and all but the last 200; to be called in an open write. Costs a count and a
 * key, and the keys of all parts where there are more of those than steps to keep.
 */
export async function pruneJournal({ journal }: Library): Promise<void> {
  await journal
    .where('at')
    .below(Date.now() - KEPT_MS)
    .delete();
  if ((await journal.count()) <= MOST_STEPS) return;
  const keys = await journal.toCollection().primaryKeys();
  const steps = [...new Set(keys.map(([step]) => step))];
  const first = steps.at(-MOST_STEPS);
  if (first !== undefined) await journal.bulkDelete(keys.filter(([step]) => step < first));
}
