import type { Month } from '../../papers/month-counts.ts';
import type { Library } from '../library.ts';
import { readPapers } from '../reads/papers.ts';
import { monthAt, monthOf, timesOf } from './month-times.ts';

const PAPERS_AT_ONCE = 200;

/** What is known of the counts of a month without reading them. */
interface Counted {
  stored: number;
  revision: number;
}

/**
 * The months that must be counted anew, the newest first: those not counted yet, those with a paper that was written
 * since, and those of which a paper is gone or was found to be seen earlier, so that they hold another number.
 *
 * That is all. Papers of a month that were not written since it was counted were in it then; and when all are such,
 * and as many, they are the same. `since` is a revision up to which all months were counted. Reads the papers written
 * after it, and otherwise keys alone.
 */
export async function dueMonths(library: Library, since: number, pause: () => Promise<void>): Promise<Month[]> {
  const counted = await countedMonths(library);
  const oldest = Math.min(...Array.from(counted.values(), ({ revision }) => revision));
  // Without any counts all months are due, whatever was written.
  const written =
    counted.size > 0 ? await writtenMonths(library, Math.max(since, oldest), pause) : new Map<Month, number>();
  const days = await library.days.toCollection().primaryKeys();
  const months = [...new Set([...days.map(monthOf), ...counted.keys(), ...written.keys()])].sort().reverse();
  const stored = await library.transaction('r', library.papers, () =>
    Promise.all(
      months.map((month) =>
        library.papers
          .where('firstSeen')
          .between(...timesOf(month))
          .count(),
      ),
    ),
  );
  return months.filter((month, index) => {
    const counts = counted.get(month);
    const number = stored[index] ?? 0;
    if (!counts) return number > 0;
    return counts.stored !== number || (written.get(month) ?? 0) > counts.revision;
  });
}

// The index alone is read: the counts themselves are many times as large.
async function countedMonths(library: Library): Promise<Map<Month, Counted>> {
  const keys = await library.months.orderBy('[month+stored+revision]').keys();
  return new Map(
    keys.map((key) => {
      const [month, stored, revision] = key as unknown as [Month, number, number];
      return [month, { stored, revision }];
    }),
  );
}

/** The months of all papers written after a revision, each with the last revision in which one was. */
async function writtenMonths(
  library: Library,
  revision: number,
  pause: () => Promise<void>,
): Promise<Map<Month, number>> {
  const ids = await library.papers.where('revision').above(revision).primaryKeys();
  const months = new Map<Month, number>();
  for (let from = 0; from < ids.length; from += PAPERS_AT_ONCE) {
    if (from > 0) await pause();
    for (const paper of await readPapers(library, ids.slice(from, from + PAPERS_AT_ONCE))) {
      // Imported, and never seen.
      if (paper.firstSeen === 0) continue;
      const month = monthAt(paper.firstSeen);
      months.set(month, Math.max(paper.revision, months.get(month) ?? 0));
    }
  }
  return months;
}
