import type { Library } from '../library.ts';

const given = new WeakMap<Library, number>();

/** To be called in the write that stores an order to forget, so that every later write of what goes on looks at it. */
export function noteOrder(library: Library): void {
  given.set(library, ordersGiven(library) + 1);
}

/** How many orders to forget were given since this background was started. */
export function ordersGiven(library: Library): number {
  return given.get(library) ?? 0;
}
