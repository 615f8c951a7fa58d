import browser from 'webextension-polyfill';
import { dayStart, localDay } from '../../papers/days.ts';

/** The alarm at the start of each of the reader's days, when the badge begins to count anew. */
export const MIDNIGHT = 'midnight';

/** Sets the alarm for the coming midnight. It rings once: days are not all as long where clocks change. */
export async function setMidnightAlarm(): Promise<void> {
  await browser.alarms.create(MIDNIGHT, { when: dayStart(localDay(Date.now()), 1) + 1_000 });
}
