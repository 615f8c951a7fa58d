import type { Day } from '../../papers/days.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library, SightingKey } from '../library.ts';

/** The keys of one paper's sightings: those that are taken away, and those that are left. */
export interface KeysOfPaper {
  taken: SightingKey[];
  left: SightingKey[];
}

/** Sorts keys by their papers into those that are taken and those that are left. */
export function keysByPaper(
  keys: Iterable<SightingKey>,
  isTaken: (key: SightingKey) => boolean,
): Map<PaperId, KeysOfPaper> {
  const papers = new Map<PaperId, KeysOfPaper>();
  for (const key of keys) {
    const [paperId] = key;
    const of = papers.get(paperId);
    if (of) (isTaken(key) ? of.taken : of.left).push(key);
    else papers.set(paperId, isTaken(key) ? { taken: [key], left: [] } : { taken: [], left: [key] });
  }
  return papers;
}

/** Takes from the counts of days the papers that have no sighting left there. */
export async function takeFromDays(library: Library, papers: Iterable<KeysOfPaper>): Promise<void> {
  const fewer = new Map<Day, number>();
  for (const { taken, left } of papers) {
    // Nearly every paper has one: sets of days for each would be most of the memory that forgetting a site takes.
    for (const [i, [, , day]] of taken.entries()) {
      const isOnDay = ([, , other]: SightingKey) => other === day;
      if (taken.findIndex(isOnDay) < i || left.some(isOnDay)) continue;
      fewer.set(day, (fewer.get(day) ?? 0) + 1);
    }
  }
  const rows = await library.days.bulkGet([...fewer.keys()]);
  const changed = rows
    .filter((row) => row !== undefined)
    .map(({ day, papers: count }) => ({ day, papers: Math.max(0, count - (fewer.get(day) ?? 0)) }));
  await Promise.all([
    library.days.bulkPut(changed.filter(({ papers: count }) => count > 0)),
    library.days.bulkDelete(changed.filter(({ papers: count }) => count === 0).map(({ day }) => day)),
  ]);
}
