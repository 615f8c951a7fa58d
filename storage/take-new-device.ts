import { newDevice } from '../papers/clock.ts';
import type { Library } from './library.ts';
import { write } from './write.ts';

/**
 * Gives this copy of the library a device name of its own, as it must have when it was made from another that may live
 * on: two copies of one name would take each other's rows for older states of their own. What the copy holds stays as
 * it is. What only it knows of a paper counts as known to the new name; what several devices know stays theirs.
 */
export function takeNewDevice(library: Library): Promise<void> {
  return write(library, async ({ meta }) => {
    meta.device = newDevice();
  });
}
