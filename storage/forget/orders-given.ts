import type { Library } from '../library.ts';

const given = new WeakMap<Library, number>();

/** To be called before an order to forget is stored, so that what goes on meanwhile looks at it. */
export function noteOrder(library: Library): void {
  given.set(library, ordersGiven(library) + 1);
}

/** How many orders to forget were given since this background was started. */
export function ordersGiven(library: Library): number {
  return given.get(library) ?? 0;
}
