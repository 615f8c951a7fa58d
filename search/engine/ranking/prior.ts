import { FLAGS } from '../../query/columns.ts';

const MINUTES_PER_DAY = 1_440;

/** Days after which a paper's being recent counts half as much. */
const HALF_LIFE = 60;

// Mild: what a reader did or saw settles which of nearly equal papers comes first, and never lifts a poor match over
// a good one. All of it together is less than the second of two words adds.
const RECENT = 0.15;
const OPENED = 0.1;
const STARRED = 0.15;
const LISTED = 0.1;

/** What `prior` never exceeds. */
export const MOST_PRIOR = 1 + RECENT + OPENED + STARRED + LISTED;

/** What relevance is multiplied by, from 1 to 1.5. Times are minutes since 1970. */
export function prior(lastSeen: number, flags: number, now: number): number {
  const days = Math.max(0, now - lastSeen) / MINUTES_PER_DAY;
  return (
    1 +
    RECENT * 2 ** (-days / HALF_LIFE) +
    (flags & FLAGS.opened ? OPENED : 0) +
    (flags & FLAGS.starred ? STARRED : 0) +
    (flags & FLAGS.listed ? LISTED : 0)
  );
}
