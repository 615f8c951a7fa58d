import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import type { Library } from '../library.ts';

/** A place that is being forgotten, and how far that has come. */
export interface ForgettingPlace {
  place: ForgettablePlace;
  /** papers gone through, of so many in the library when it was ordered */
  handled: number;
  total: number;
}

/** The places that are being forgotten, the one ordered first first. Reads one small row when there are none. */
export async function placesBeingForgotten(library: Library): Promise<ForgettingPlace[]> {
  const scopes = (await library.meta.get('library'))?.forgetting ?? [];
  const orders = await library.forgotten.bulkGet(scopes);
  return orders.flatMap((order) => {
    if (!order?.work) return [];
    const { place, handled, total } = order.work;
    return [{ place, handled, total }];
  });
}
