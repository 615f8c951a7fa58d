import { timeOf } from './clock.ts';
import type { Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';
import { votesWhenSeen } from './votes-when-seen.ts';

/** A paper that had more votes when the reader last saw it in a week than at some time before. */
export interface PaperRise {
  paper: Paper;
  /** its votes at that time: when first seen, or when it was skipped */
  from: number;
  to: number;
}

// What took off has twice the votes, and not just a few more: of two votes four are no news.
const LEAST_TIMES = 2;
const LEAST_MORE = 10;

/**
 * Of the papers seen in a week those that have risen since the reader first saw them, be it long before, and did so
 * since they were last seen before the week; the greatest rise first. `earlier` are their sightings before it.
 */
export function risesOf(
  seen: readonly Paper[],
  sightings: readonly Sighting[],
  earlier: readonly Sighting[],
): PaperRise[] {
  const [inWeek, before] = [byPaper(sightings), byPaper(earlier)];
  const rises = seen.flatMap((paper) => {
    if (paper.status === 'skipped') return [];
    const now = votesWhenSeen(inWeek.get(paper.paperId) ?? []);
    const then = votesWhenSeen(before.get(paper.paperId) ?? []);
    if (!now) return [];
    const from = then?.first ?? now.first;
    return now.last > from && now.last > (then?.last ?? now.first) ? [{ paper, from, to: now.last }] : [];
  });
  return rises.sort(greatestFirst);
}

/**
 * Of the papers seen in a week those that the reader had skipped and that have taken off since: they have twice the
 * votes that they had when they were skipped, and at least ten more. `skips` are the marks that say so.
 */
export function skippedRises(
  seen: readonly Paper[],
  sightings: readonly Sighting[],
  earlier: readonly Sighting[],
  skips: readonly Mark[],
): PaperRise[] {
  const [inWeek, before] = [byPaper(sightings), byPaper(earlier)];
  const skippedAt = new Map(skips.map(({ paperId, at }) => [paperId, timeOf(at)]));
  const rises = seen.flatMap((paper) => {
    const at = skippedAt.get(paper.paperId);
    if (at === undefined) return [];
    const now = inWeek.get(paper.paperId) ?? [];
    const to = votesWhenSeen(now)?.last;
    const from = votesAt(at, [...(before.get(paper.paperId) ?? []), ...now]);
    if (to === undefined || from === undefined) return [];
    return to >= LEAST_TIMES * from && to - from >= LEAST_MORE ? [{ paper, from, to }] : [];
  });
  return rises.sort(greatestFirst);
}

/** The votes that were last seen by then, else those that were seen first. */
function votesAt(time: number, sightings: readonly Sighting[]): number | undefined {
  const by = sightings.filter(({ firstAt }) => firstAt <= time);
  // Of a sighting that goes on after it only the beginning is known to be of before.
  const known = by.map((each) => (each.lastAt <= time ? each : { ...each, lastAt: time, upvotes: each.firstUpvotes }));
  return votesWhenSeen(known.map(withoutUnknown))?.last ?? votesWhenSeen(sightings)?.first;
}

function withoutUnknown({ upvotes, ...rest }: Omit<Sighting, 'upvotes'> & { upvotes?: number | undefined }): Sighting {
  return upvotes === undefined ? rest : { ...rest, upvotes };
}

function byPaper(sightings: readonly Sighting[]): Map<PaperId, Sighting[]> {
  return Map.groupBy(sightings, ({ paperId }) => paperId);
}

function greatestFirst(a: PaperRise, b: PaperRise): number {
  return b.to - b.from - (a.to - a.from) || b.to - a.to || (a.paper.paperId < b.paper.paperId ? -1 : 1);
}
