import { wasShownBefore } from '../../papers/card-state.ts';
import type { Day } from '../../papers/days.ts';
import { addDays, dayStart, localDay } from '../../papers/days.ts';
import type { PlacedCapture } from '../../papers/new-papers.ts';
import { firstVisitsOn } from '../../papers/new-papers.ts';
import type { Library } from '../library.ts';
import { sightingsOf } from '../rows-of-paper.ts';

/**
 * How many papers were new on the reader's `day`: those that were on no screen before the visit in which a page first
 * showed them that day, which their cards call new. A page that nobody looked at shows nothing. Reads the captures of
 * two days and the sightings of the day's papers: it costs the same however large the library.
 */
export function newPapersOn(library: Library, day: Day): Promise<number> {
  return library.transaction('r', [library.captures, library.sightings], async () => {
    const recent = library.captures.where('at').between(dayStart(addDays(day, -1)), dayStart(day, 1));
    const captures = (await recent.toArray()).flatMap(({ hidden, ...capture }): PlacedCapture[] =>
      hidden ? [] : [{ ...capture, day: capture.day ?? localDay(capture.at) }],
    );
    const isNew = await Promise.all(
      Array.from(firstVisitsOn(day, captures), async ([paperId, since]) => {
        const sightings = await sightingsOf(library, paperId).toArray();
        // Of one that was forgotten since there is none.
        return sightings.length > 0 && !wasShownBefore(sightings, since);
      }),
    );
    return isNew.filter(Boolean).length;
  });
}
