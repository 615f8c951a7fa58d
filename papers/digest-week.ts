import type { Day } from './days.ts';
import { addDays, weekdayOf } from './days.ts';

/** Seven days that follow each other, as the reader's days. */
export interface DigestWeek {
  first: Day;
  last: Day;
}

/** The days of a week by number: 1 for Monday, 7 for Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What of the settings says whether and when digests are made. */
export interface DigestSettings {
  /** off when false */
  digests?: boolean;
  /** on which day of the week they are made; on Mondays until the reader chooses */
  digestDay?: Weekday;
  /** the first day of the newest week whose digest the reader has opened, or did not want */
  digestSeen?: Day;
}

export const DEFAULT_DIGEST_DAY: Weekday = 1;

/** The seven days that begin with `first`. */
export function weekFrom(first: Day): DigestWeek {
  return { first, last: addDays(first, 6) };
}

/** The newest week that was over when the reader's day last came, today included. */
export function readyWeek(today: Day, day: Weekday = DEFAULT_DIGEST_DAY): DigestWeek {
  const since = (weekdayOf(today) - day + 7) % 7;
  return weekFrom(addDays(today, -since - 7));
}

/** The week whose digest is to be offered today; undefined on all other days, and once it was opened or declined. */
export function weekOnOffer(today: Day, settings: DigestSettings): DigestWeek | undefined {
  const { digests = true, digestDay = DEFAULT_DIGEST_DAY, digestSeen = '' } = settings;
  if (!digests || weekdayOf(today) !== digestDay) return undefined;
  const week = readyWeek(today, digestDay);
  return week.first > digestSeen ? week : undefined;
}

// The first whose weeks before are all of times after 1970.
const EARLIEST: Day = '1970-03-01';

/** True for a day with which a week can begin that has a digest: anybody can make a link. */
export function hasDigest(first: Day, today: Day): boolean {
  return EARLIEST <= first && first <= today;
}
