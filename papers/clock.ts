/**
 * A hybrid logical clock's reading as text that sorts by time: nine base-36 digits of milliseconds, four of a counter,
 * and the device. After Kulkarni et al., "Logical Physical Clocks" (2014), section 3: it never runs behind the wall
 * clock, and never repeats or steps back when the wall clock does.
 */
export type Stamp = string;

/** How far ahead of the wall clock a stamp of another device may be, in milliseconds: two days. */
export const FARTHEST_AHEAD = 172_800_000;

const STAMP = /^([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-z]{10})$/;
const COUNTS = 36 ** 4;
const LAST_TIME = 36 ** 9 - 1;

/** Ten base-36 digits that name this copy of the library; chosen once at random, so it identifies no reader. */
export function newDevice(): string {
  const digits = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(digits, (byte) => (byte % 36).toString(36)).join('');
}

/**
 * The next reading: later than `last` in sort order, and at or after `now` (milliseconds). After the last moment that a
 * stamp can hold, in the year 5188, the clock stands still.
 * Throws when `last` is no stamp: that is a fault of ours.
 */
export function tick(last: Stamp | undefined, now: number, device: string): Stamp {
  const wall = Math.min(Math.max(0, now), LAST_TIME);
  if (!last) return stamp(wall, 0, device);
  const [, time = '', count = ''] = STAMP.exec(last) ?? [];
  if (!time) throw new Error(`not a clock stamp: ${last}`);
  const before = Number.parseInt(time, 36);
  if (wall > before) return stamp(wall, 0, device);
  const next = Number.parseInt(count, 36) + 1;
  if (next < COUNTS) return stamp(before, next, device);
  return before < LAST_TIME ? stamp(before + 1, 0, device) : stamp(before, COUNTS - 1, device);
}

/**
 * The reading after a stamp of another device was seen: later than both. A stamp that is none, or too far ahead
 * (isTooFarAhead), is not received, and the reading stays what it was: else one bad clock would win for years.
 */
export function receive(last: Stamp | undefined, seen: Stamp, now: number, device: string): Stamp | undefined {
  if (!isStamp(seen) || isTooFarAhead(seen, now)) return last;
  return tick(last && last > seen ? last : seen, now, device);
}

/** True for a text that is a stamp. */
export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && STAMP.test(text);
}

/** True when a stamp is more than two days ahead of `now`: the clock that made it was wrong, or this one is. */
export function isTooFarAhead(stamp: Stamp, now: number): boolean {
  return timeOf(stamp) > now + FARTHEST_AHEAD;
}

/** The time in a stamp, in milliseconds. */
export function timeOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/** The device that made a stamp. */
export function deviceOf(stamp: Stamp): string {
  return stamp.slice(15);
}

/** The first stamp of that time (milliseconds): what a clock reads that has seen the time and made no stamp. */
export function firstOf(time: number): Stamp {
  return stamp(Math.min(Math.max(0, time), LAST_TIME), 0, '0000000000');
}

/** The last stamp of that time (milliseconds). */
export function lastOf(time: number): Stamp {
  return stamp(Math.min(Math.max(0, time), LAST_TIME), COUNTS - 1, 'zzzzzzzzzz');
}

/** A text that sorts before every stamp of that time (milliseconds), and after all of the millisecond before. */
export function startOf(time: number): Stamp {
  return stamp(Math.min(Math.max(0, time), LAST_TIME), 0, '');
}

function stamp(time: number, count: number, device: string): Stamp {
  return `${time.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${device}`;
}
