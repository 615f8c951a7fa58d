import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import { latestDay, latestTime } from '../../papers/latest-time.ts';
import type { Library } from '../library.ts';

// With more days than these ahead of now, and within a year, it is rather the clock of now that is behind.
const MOST_DAYS_AHEAD = 7;

/** The end of what may lead a list. */
export interface LatestShown {
  /** milliseconds */
  time: number;
  day: Day;
}

/**
 * What is later than this was dated by a wrong clock, and must not lead. Nothing is later while it is the clock of now
 * that seems wrong. Reads one key when nothing is dated ahead.
 */
export async function latestShown(library: Library): Promise<LatestShown> {
  const now = Date.now();
  const latest = { time: latestTime(now), day: latestDay(now) };
  const ahead = await library.days.where('day').above(latest.day).limit(1).primaryKeys();
  if (ahead.length === 0 || !(await isClockBehind(library, now))) return latest;
  return { time: Number.MAX_SAFE_INTEGER, day: '9999-12-31' };
}

/**
 * True when `now` (milliseconds) is before the library was made, or many days of the coming year hold something: as on
 * a machine that wakes with the date of an earlier year.
 */
export async function isClockBehind(library: Library, now: number): Promise<boolean> {
  const meta = await library.meta.get('library');
  if (!meta || meta.createdAt > latestTime(now)) return true;
  const inAYear = new Date(now);
  inAYear.setFullYear(inAYear.getFullYear() + 1);
  const days = await library.days.where('day').between(latestDay(now), localDay(inAYear.getTime()), false).count();
  return days > MOST_DAYS_AHEAD;
}
