import type { Stamp } from '../../papers/clock.ts';
import { hashedTitleId } from '../../papers/forgotten-scope.ts';
import { isTitleId } from '../../papers/paper-id.ts';
import { possibleKeys } from '../identity.ts';
import { PlaceOrders } from '../join/place-orders.ts';
import type { Library } from '../library.ts';
import { orderToForget } from '../tombstones.ts';
import type { EntryToJoin } from './join-entries.ts';

/**
 * The entries of an import without what the reader has ordered to be forgotten since the library's clock read `since`:
 * papers, and where saved pages showed others. Outside of transactions: it hashes.
 */
export async function withoutForgotten(
  library: Library,
  entries: readonly EntryToJoin[],
  since: Stamp,
): Promise<EntryToJoin[]> {
  const salt = (await library.meta.get('library'))?.salt;
  const keys = await Promise.all(entries.map((entry) => keysOf(entry, salt)));
  const flat = keys.flat();
  const tombstones = await library.tombstones.bulkGet(flat);
  const gone = new Set(flat.filter((_, i) => (orderToForget(tombstones[i]) ?? '') > since));
  const places = new PlaceOrders(await library.forgotten.toArray());
  await places.learn(entries.flatMap(({ seen }) => (seen ? [seen.listing.listing] : [])));
  return entries
    .filter((_, i) => !keys[i]?.some((key) => gone.has(key)))
    .map(({ seen, ...entry }) => {
      const order = seen && places.of({ listing: seen.listing.listing, day: seen.day });
      return seen && (order ?? '') <= since ? { ...entry, seen } : entry;
    });
}

/** The keys under which the paper of an entry may have been forgotten; those made of titles are hashed in time. */
async function keysOf({ facts, same }: EntryToJoin, salt: string | undefined): Promise<string[]> {
  const keys = [...possibleKeys({ paper: facts }), ...(same ? [same] : [])];
  if (salt === undefined) return keys;
  return [...keys, ...(await Promise.all(keys.filter(isTitleId).map((key) => hashedTitleId(key, salt))))];
}
