import type { Table } from 'dexie';
import { Dexie } from 'dexie';

/** Keys that follow each other in a table: all from the first to the last. */
export type KeyRange<Key> = readonly [first: Key, last: Key];

// Dexie's `DBCoreRangeType.Range`, which its types have but not its module.
const RANGE = 2;

/**
 * Deletes all rows from one key to another, both included; for use inside a transaction. Dexie's own `delete` counts
 * them first, which goes through all of them once more.
 */
export async function deleteRange(table: Pick<Table, 'core'>, [first, last]: KeyRange<unknown>): Promise<void> {
  const { idbtrans: trans } = Dexie.currentTransaction;
  const range = { type: RANGE, lower: first, upper: last };
  const { failures, numFailures } = await table.core.mutate({ type: 'deleteRange', trans, range });
  if (numFailures > 0) throw failures[0];
}

/** The chosen ones of these keys as ranges, in which none is that was not chosen. Both are in ascending order. */
export function rangesOf<Key>(all: readonly Key[], isChosen: (key: Key) => boolean): KeyRange<Key>[] {
  const ranges: [Key, Key][] = [];
  let isOpen = false;
  for (const key of all) {
    const last = ranges.at(-1);
    if (!isChosen(key)) isOpen = false;
    else if (isOpen && last) last[1] = key;
    else {
      ranges.push([key, key]);
      isOpen = true;
    }
  }
  return ranges;
}
