import type { Day } from '../papers/days.ts';
import type { Library } from './library.ts';

/**
 * Counts the papers seen on these days anew. For use inside a write that has changed their sightings; costs one read
 * of each day's keys.
 */
export async function recountDays(library: Library, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) {
    const keys = await library.sightings.where('day').equals(day).primaryKeys();
    const papers = new Set(keys.map(([paperId]) => paperId)).size;
    await (papers > 0 ? library.days.put({ day, papers }) : library.days.delete(day));
  }
}
