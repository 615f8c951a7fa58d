import type { Day } from '../../../papers/days.ts';
import type { Sighting } from '../../../papers/sighting.ts';
import { isOpened, sightingsThatCount } from '../../../papers/sighting.ts';

/** What the reader's own record says of a paper. */
export interface PaperRecord {
  /** when it was seen first, and where; the same as `last` when it was seen once */
  first: Sighting;
  last: Sighting;
  /** in how many visits, on how many days */
  times: number;
  days: number;
  /** the days on which its own page was looked at, newest first */
  opened: Day[];
}

/**
 * The record that these sightings of one paper make; undefined without any. Where it is first and last seen is a
 * listing, as far as there is one: its own page has no place and comes of one.
 */
export function paperRecord(all: readonly Sighting[]): PaperRecord | undefined {
  const sightings = sightingsThatCount(all);
  const seen = sightings.some(({ hidden }) => !hidden) ? sightings.filter(({ hidden }) => !hidden) : sightings;
  const listed = seen.some(({ kind }) => kind !== 'paper') ? seen.filter(({ kind }) => kind !== 'paper') : seen;
  const [one] = listed;
  if (!one) return undefined;
  const first = listed.reduce((best, other) => (other.firstAt < best.firstAt ? other : best), one);
  const last = listed.reduce((best, other) => (other.lastAt > best.lastAt ? other : best), one);
  const opened = [...new Set(seen.filter(isOpened).map(({ day }) => day))].sort().reverse();
  const times = seen.reduce((sum, sighting) => sum + sighting.times, 0);
  return { first, last, times, days: new Set(seen.map(({ day }) => day)).size, opened };
}
