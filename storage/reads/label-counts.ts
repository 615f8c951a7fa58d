import { Dexie } from 'dexie';
import type { Library } from '../library.ts';
import type { LabelCount } from '../rows.ts';

/** How many papers have each tag, or are on each list, by id. Reads a row for each. */
export function labelCounts(library: Library, kind: LabelCount['kind']): Promise<LabelCount[]> {
  return library.labelCounts.where('[kind+name]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).toArray();
}
