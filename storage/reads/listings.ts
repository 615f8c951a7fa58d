import type { Library } from '../library.ts';
import type { Listing } from '../rows.ts';

/** Every listing the reader has opened, the one opened last first. */
export function listingsSeen(library: Library): Promise<Listing[]> {
  return library.listings.orderBy('lastSeen').reverse().toArray();
}
