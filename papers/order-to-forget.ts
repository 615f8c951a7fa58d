import type { Stamp } from './clock.ts';
import { startOf } from './clock.ts';

/**
 * When something was captured, to be compared with the clock of an order to forget: `at` is the time of the capture
 * (milliseconds), `recorded` the stamp that it has when the library's clock was past that time already.
 */
export function capturedAt(at: number, recorded?: Stamp): Stamp {
  const time = startOf(at);
  return recorded && recorded > time ? recorded : time;
}

/** True when an order of that clock covers what was captured or set at that moment: everything until then. */
export function isCovered(moment: Stamp, clock: Stamp | undefined): boolean {
  return clock !== undefined && moment <= clock;
}
