/**
 * A hybrid logical clock's reading as text that sorts by time: nine base-36 digits of milliseconds, four of a counter,
 * and the device. After Kulkarni et al., "Logical Physical Clocks" (2014), section 3: it never runs behind the wall
 * clock, and never repeats or steps back when the wall clock does.
 */
export type Stamp = string;

const STAMP = /^([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-z]{10})$/;
const COUNTS = 36 ** 4;

/** Ten base-36 digits that name this copy of the library; chosen once at random, so it identifies no reader. */
export function newDevice(): string {
  const digits = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(digits, (byte) => (byte % 36).toString(36)).join('');
}

/**
 * The next reading: later than `last` in sort order, and at or after `now` (milliseconds).
 * Throws when `last` is no stamp: that is a fault of ours.
 */
export function tick(last: Stamp | undefined, now: number, device: string): Stamp {
  if (!last) return stamp(now, 0, device);
  const [, time = '', count = ''] = STAMP.exec(last) ?? [];
  if (!time) throw new Error(`not a clock stamp: ${last}`);
  const before = Number.parseInt(time, 36);
  if (now > before) return stamp(now, 0, device);
  const next = Number.parseInt(count, 36) + 1;
  return next < COUNTS ? stamp(before, next, device) : stamp(before + 1, 0, device);
}

function stamp(time: number, count: number, device: string): Stamp {
  return `${time.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${device}`;
}
