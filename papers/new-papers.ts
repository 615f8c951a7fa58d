import type { Day } from './days.ts';
import type { ListingKey } from './listing.ts';
import type { PaperId } from './paper-id.ts';
import type { VisitCapture } from './visit.ts';
import { pageOf, visitsOf } from './visit.ts';

/** A capture with the listing it is of. */
export interface PlacedCapture extends VisitCapture {
  listing: ListingKey;
}

/**
 * When the first visit began in which a page showed each paper on that day, given the captures of the day and of the
 * day before that were in view: against this moment a paper is new to its reader on the day (wasShownBefore).
 */
export function firstVisitsOn(day: Day, captures: readonly PlacedCapture[]): Map<PaperId, number> {
  const byPage = Map.groupBy(captures, ({ listing }) => pageOf(listing));
  const first = new Map<PaperId, number>();
  for (const visit of [...byPage.values()].flatMap(visitsOf)) {
    const since = visit[0]?.at ?? Infinity;
    for (const paperId of visit.flatMap((capture) => (capture.day === day ? capture.paperIds : []))) {
      first.set(paperId, Math.min(first.get(paperId) ?? Infinity, since));
    }
  }
  return first;
}
