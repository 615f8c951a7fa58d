import { wasShownBefore } from '../../papers/card-state.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, dayStart, localDay } from '../../papers/days.ts';
import type { PlacedCapture } from '../../papers/new-papers.ts';
import { firstVisitsOn } from '../../papers/new-papers.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { sightingsOf } from '../rows-of-paper.ts';

/**
 * How many papers were new on the reader's `day`: those that were on no screen before the visit in which a page first
 * showed them that day, which their cards call new. A page that nobody looked at shows nothing. Reads the captures of
 * two days, for each visit one range of keys, and the sightings of those of the day's papers that were on a page before
 * their visit: it costs the same however large the library.
 */
export function newPapersOn(library: Library, day: Day): Promise<number> {
  return library.transaction('r', [library.captures, library.papers, library.sightings], async () => {
    const end = dayStart(day, 1);
    const recent = library.captures.where('at').between(dayStart(addDays(day, -1)), end);
    const captures = (await recent.toArray()).flatMap(({ hidden, ...capture }): PlacedCapture[] =>
      hidden ? [] : [{ ...capture, day: capture.day ?? localDay(capture.at) }],
    );
    const visits = Map.groupBy(firstVisitsOn(day, captures), ([, since]) => since);
    const counts = Array.from(visits, async ([since, ofVisit]) => {
      // Most papers of a day are seen for the first time, and nothing more need be read of these.
      const first = new Set(await library.papers.where('firstSeen').between(since, end).primaryKeys());
      const before = ofVisit.flatMap(([paperId]) => (first.has(paperId) ? [] : paperId));
      const areNew = await Promise.all(before.map((paperId) => isNewSince(library, paperId, since)));
      return ofVisit.length - before.length + areNew.filter(Boolean).length;
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

async function isNewSince(library: Library, paperId: PaperId, since: number): Promise<boolean> {
  const sightings = await sightingsOf(library, paperId).toArray();
  // Of one that was forgotten since there is none.
  return sightings.length > 0 && !wasShownBefore(sightings, since);
}
