import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { forgetPaper } from './forget-paper.ts';
import { forgetMore, orderToForget, pendingOrders } from './forget-place.ts';

/** What the reader can have forgotten. */
export type Forgettable = { what: 'paper'; paperId: PaperId } | ForgettablePlace;

/** Orders that a call of `forget` is carrying out, by their scopes. */
const underWay = new WeakMap<Library, Set<string>>();

/**
 * Forgets, and answers how many papers are gone.
 *
 * A paper goes with everything that names it. A place goes with its sightings, captures and listings, and so do the
 * papers that were seen nowhere else, unless the reader marked them; with a whole site they go, marked or not. A gone
 * paper leaves a tombstone and a place its order, so that no other copy of the library brings back what was there.
 *
 * A paper or a small place is forgotten in one write. A large place is forgotten in many, between which others run:
 * what they store stays. When it is cut short, `finishForgetting` goes on.
 */
export async function forget(library: Library, target: Forgettable): Promise<number> {
  if (target.what === 'paper') return forgetPaper(library, target.paperId);
  const order = await orderToForget(library, target);
  const scopes = underWay.get(library) ?? new Set();
  underWay.set(library, scopes.add(order.scope));
  let { gone, isDone } = order;
  try {
    while (!isDone) {
      const next = await forgetMore(library, order.scope, order.revision);
      if (!next) break;
      ({ gone, isDone } = next);
    }
  } finally {
    scopes.delete(order.scope);
  }
  return gone;
}

/** Carries out the orders that were cut short. Costs one small read when there are none. */
export async function finishForgetting(library: Library): Promise<void> {
  for (const scope of await pendingOrders(library)) {
    while (!underWay.get(library)?.has(scope) && (await forgetMore(library, scope))?.isDone === false);
  }
}
