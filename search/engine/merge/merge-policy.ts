import type { SegmentEntry } from '../index/manifest.ts';

/** Segments of one class that become one of the next. Each paper is so written once for each class it goes through. */
const FAN = 4;

/** A segment never holds more documents: a merge that is cut short begins anew, and must come to its end one day. */
export const MOST_DOCUMENTS = 262_144;

/** A segment of which so much is masked is written again without it. */
const MOST_MASKED = 0.4;

/**
 * The segments to make one of next, smallest first, or undefined when all is well. One alone is to be rewritten
 * because most of it is masked. Classes are by powers of four, so the number of segments grows as the logarithm of
 * the library up to the largest class, and each document is written about five times at 100,000. Fewer segments would
 * be written more often; more of them are read for every word of every question.
 */
export function segmentsToMerge(entries: readonly SegmentEntry[]): readonly SegmentEntry[] | undefined {
  const classes = Map.groupBy(entries, (entry) => Math.floor(Math.log(Math.max(1, live(entry))) / Math.log(FAN)));
  for (const [, members] of [...classes].sort(([a], [b]) => a - b)) {
    const chosen = members.length >= FAN ? fitting(members) : [];
    if (chosen.length > 1) return chosen;
  }
  const worn = entries.find((entry) => entry.masked > entry.meta.documents * MOST_MASKED);
  return worn && [worn];
}

function fitting(members: readonly SegmentEntry[]): SegmentEntry[] {
  const chosen: SegmentEntry[] = [];
  let documents = 0;
  for (const entry of [...members].sort((a, b) => live(a) - live(b)).slice(0, FAN)) {
    documents += live(entry);
    if (documents > MOST_DOCUMENTS) break;
    chosen.push(entry);
  }
  return chosen;
}

function live({ meta, masked }: SegmentEntry): number {
  return meta.documents - masked;
}
