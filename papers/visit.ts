import type { Day } from './days.ts';
import { addDays } from './days.ts';
import type { ListingKey } from './listing.ts';
import type { PaperId } from './paper-id.ts';
import type { Sighting } from './sighting.ts';
import { sightingsThatCount } from './sighting.ts';

/** A visit is one listing until so long without it, in milliseconds. */
export const VISIT_GAP = 30 * 60_000;

/** What visits are made of: when a page of one listing was read, with which papers, and until when it was in view. */
export interface VisitCapture {
  at: number;
  /** the last moment at which its page is known to have been in view; absent when none is known after `at` */
  until?: number;
  /** the reader's day at `at` */
  day: Day;
  paperIds: readonly PaperId[];
}

/** How a capture changes what is counted of one paper on one day. */
export interface CountChange {
  paperId: PaperId;
  day: Day;
  /** how many more visits the paper was in on that day; negative when two turn out to be one */
  times: number;
  /** the paper was in the same visit on a day before */
  continued: boolean;
}

/** The captures of one listing by visits, in order of time, in whatever order they are given. */
export function visitsOf<T extends VisitCapture>(captures: readonly T[]): T[][] {
  const visits: T[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const capture of [...captures].sort((a, b) => a.at - b.at)) {
    const visit = visits.at(-1);
    if (visit && capture.at - end <= VISIT_GAP) visit.push(capture);
    else visits.push([capture]);
    end = Math.max(end, capture.at, capture.until ?? 0);
  }
  return visits;
}

/** The visit of a listing that goes on now, against which its papers are new. */
export interface CurrentVisit {
  /** when it began, in milliseconds */
  since: number;
  /** when the visit before it ended; absent when there was none */
  lastUntil?: number;
}

/** The visit that a capture belongs to, given all captures of its listing; loading it again is no new visit. */
export function visitWith(captures: readonly VisitCapture[], current: VisitCapture): CurrentVisit {
  const visits = visitsOf(captures);
  const index = visits.findIndex((visit) => visit.includes(current));
  const before = index > 0 ? visits[index - 1] : undefined;
  return {
    since: visits[index]?.[0]?.at ?? current.at,
    ...(before && { lastUntil: Math.max(...before.map(({ at, until = at }) => Math.max(at, until))) }),
  };
}

/**
 * What one more capture changes; `others` are all other captures of the listing. One that arrives late can make one
 * visit of two, and so change papers that are not its own.
 */
export function countChanges(others: readonly VisitCapture[], added: VisitCapture): CountChange[] {
  const whole = visitsOf([...others, added]).find((visit) => visit.includes(added)) ?? [added];
  const parts = visitsOf(whole.filter((capture) => capture !== added)).map(daysOfPapers);
  return Array.from(daysOfPapers(whole), ([paperId, days]) =>
    Array.from(days, (day) => ({
      paperId,
      day,
      times: 1 - parts.filter((papers) => papers.get(paperId)?.has(day)).length,
      continued: [...days].some((other) => other < day),
    })),
  ).flat();
}

function daysOfPapers(captures: readonly VisitCapture[]): Map<PaperId, Set<Day>> {
  const days = new Map<PaperId, Set<Day>>();
  for (const { day, paperIds } of captures) {
    for (const paperId of paperIds) days.set(paperId, (days.get(paperId) ?? new Set()).add(day));
  }
  return days;
}

/**
 * In how many visits a paper was seen, by all its sightings: one that lasted past midnight is one. A saved page stands
 * for a visit where none of its listing is known of that day.
 */
export function visitsIn(all: readonly Sighting[]): number {
  const sightings = sightingsThatCount(all);
  const key = ({ listing, device }: Sighting, day: Day) => `${day} ${device} ${pageOf(listing)}`;
  const counted = new Set(sightings.flatMap((each) => (each.times > 0 ? [key(each, each.day)] : [])));
  const isCounted = (each: Sighting) => each.continued && counted.has(key(each, addDays(each.day, -1)));
  return sightings.reduce((sum, each) => sum + each.times - (isCounted(each) ? 1 : 0), 0);
}

/** What stays of a listing's key from day to day: what trends is named by the reader's own day. */
export function pageOf(listing: ListingKey): string {
  const [source, kind] = listing.split(':', 2);
  return kind === 'trending' ? `${source}:${kind}` : listing;
}
