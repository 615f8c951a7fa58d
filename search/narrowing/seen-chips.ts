import type { Day } from '../../papers/days.ts';
import { isoWeek } from '../../papers/days.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { NarrowingChip } from '../../papers/narrowing.ts';
import { choose } from './choose.ts';

/** One time that a paper was seen. */
export interface SeenAt {
  day: Day;
  kind: ListingKind;
}

const MOST_OF_EACH = 3;

/**
 * The chips of when and where the best hits were seen; `sightings` has a list for each of them, in their order. Weeks
 * where they were seen in two months or fewer, else months, the newest first. Where: listings, the most seen first.
 */
export function seenChips(sightings: readonly (readonly SeenAt[])[]): NarrowingChip[] {
  const months = placesBy(sightings, ({ day }) => day.slice(0, 7));
  const periods = months.size > 2 ? months : placesBy(sightings, ({ day }) => isoWeek(day));
  const when = chosen(periods, sightings.length, 'when', 'seen').sort((a, b) => (a.label < b.label ? 1 : -1));
  // The page of a paper is where one opened it, not where one saw it.
  const kinds = placesBy(sightings, ({ kind }) => (kind === 'paper' ? undefined : kind));
  const where = chosen(kinds, sightings.length, 'where', 'in').sort((a, b) => b.keeps - a.keeps);
  return [...when, ...where];
}

/** The places of the hits that have each value in one of their sightings. */
function placesBy(sightings: readonly (readonly SeenAt[])[], valueIn: (seen: SeenAt) => string | undefined) {
  const places = new Map<string, number[]>();
  for (const [place, seen] of sightings.entries()) {
    for (const value of new Set(seen.map(valueIn))) {
      if (value !== undefined) places.set(value, [...(places.get(value) ?? []), place]);
    }
  }
  return places;
}

function chosen(
  places: ReadonlyMap<string, number[]>,
  papers: number,
  kind: 'when' | 'where',
  filter: 'seen' | 'in',
): NarrowingChip[] {
  const choices = [...places].flatMap(([label, hits]) => (hits.length < papers ? [{ label, hits, worth: 1 }] : []));
  return choose(choices, papers, MOST_OF_EACH).map(({ label, hits }) => ({
    kind,
    label,
    part: `${filter}:${label}`,
    keeps: hits.length,
  }));
}
