import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { Source } from '../../papers/sources.ts';
import type { Library } from '../library.ts';
import type { CaptureRecord } from '../rows.ts';
import { deleteRange, rangesOf } from './key-ranges.ts';

const MS_PER_HOUR = 3_600_000;

/**
 * Deletes the captures of a site that were stored before this revision among the next `most` of all captures after the
 * key `after`. Gives the last key of these; undefined when there are no more.
 */
export async function dropCapturesOf(
  library: Library,
  source: Source,
  before: number,
  { after, most }: { after: string; most: number },
): Promise<string | undefined> {
  const rows = await library.captures.where('captureId').above(after).limit(most).toArray();
  const prefix = `${source}:`;
  const isDue = ({ listing, revision = 0 }: CaptureRecord) => listing.startsWith(prefix) && revision < before;
  const ranges = rangesOf(rows, isDue);
  await Promise.all(ranges.map(([from, to]) => deleteRange(library.captures, [from.captureId, to.captureId])));
  return rows.length < most ? undefined : rows.at(-1)?.captureId;
}

/**
 * Deletes captures of a day or a listing that were stored before this revision, some `most` of them; false when there
 * are no more. What was captured since stays. All captures of a day go at once.
 */
export async function dropCapturesAt(
  library: Library,
  place: Exclude<ForgettablePlace, { what: 'source' }>,
  before: number,
  most: number,
): Promise<boolean> {
  const isBefore = ({ revision = 0 }: CaptureRecord) => revision < before;
  const { captures } = library;
  if (place.what === 'day') {
    const isOfDay = (capture: CaptureRecord) => (capture.day ?? localDay(capture.at)) === place.day;
    await captures
      .where('at')
      .between(...hoursOf(place.day))
      .filter((capture) => isBefore(capture) && isOfDay(capture))
      .delete();
    return false;
  }
  for (let limit = most; ; limit *= 2) {
    const rows = await captures.where('listing').equals(place.listing).limit(limit).toArray();
    const old = rows.filter(isBefore);
    await captures.bulkDelete(old.map(({ captureId }) => captureId));
    if (rows.length < limit) return false;
    // All that was read was captured since; there may be others behind it.
    if (old.length > 0) return true;
  }
}

/**
 * Deletes the captures in which these sightings were seen, as far as they do not say of which day they are: those of
 * before 2026-12, and the reader may be in another time zone now.
 */
export async function dropUndatedCaptures(library: Library, sightings: readonly Sighting[]): Promise<void> {
  const times = new Map<string, { first: number; last: number }>();
  for (const { listing, firstAt, lastAt } of sightings) {
    const { first, last } = times.get(listing) ?? { first: firstAt, last: lastAt };
    times.set(listing, { first: Math.min(first, firstAt), last: Math.max(last, lastAt) });
  }
  const first = Math.min(...Array.from(times.values(), (each) => each.first));
  const last = Math.max(...Array.from(times.values(), (each) => each.last));
  if (times.size === 0) return;
  await library.captures
    .where('at')
    .between(first, last, true, true)
    .filter(({ listing, at, day }) => {
      const seen = times.get(listing);
      return day === undefined && seen !== undefined && seen.first <= at && at <= seen.last;
    })
    .delete();
}

/** A day lasts from 14 hours before it begins in UTC to 12 hours after it ends there, wherever the reader was. */
function hoursOf(day: Day): [first: number, last: number] {
  const start = Date.parse(`${day}T00:00:00Z`);
  return [start - 14 * MS_PER_HOUR, start + 36 * MS_PER_HOUR];
}
