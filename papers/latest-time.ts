import type { Day } from './days.ts';
import { localDay } from './days.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The latest time (milliseconds) that anything seen can have: a day after `now`, as clocks are set. What is later comes
 * of a clock that was wrong: it leads nothing, and storage/mend-times.ts puts it right.
 */
export function latestTime(now = Date.now()): number {
  return now + MS_PER_DAY;
}

/** As latestTime, the latest of the reader's days. */
export function latestDay(now = Date.now()): Day {
  return localDay(latestTime(now));
}
