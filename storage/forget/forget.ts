import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../library.ts';
import { forgetPaper } from './forget-paper.ts';
import { forgetMore, orderToForget, pendingOrders } from './forget-place.ts';

/** What the reader can have forgotten. */
export type Forgettable = { what: 'paper'; paperId: PaperId } | ForgettablePlace;

// Captures and marks wait for one write.
const WRITE_MS = 500;
// Less takes as long, but on the slowest machines; more takes memory.
const [LEAST_SHARE, MOST_SHARE] = [0.3, 1.2];

/** Orders that a call of `forget` is carrying out, by their scopes. */
const underWay = new WeakMap<Library, Set<string>>();

/**
 * Forgets, and answers how many papers are gone.
 *
 * A paper goes with everything that names it. A place goes with its sightings, captures and listings, and so do the
 * papers that were seen nowhere else, unless the reader marked them; with a whole site they go, marked or not. A gone
 * paper leaves a tombstone, unless it went with a site, and a place its order, so that no other copy of the library
 * brings back what was there.
 *
 * A paper or a small place is forgotten in one write. A large place is forgotten in many, between which others run:
 * what they store stays; `between` is waited for before each. When it is cut short, `finishForgetting` goes on.
 */
export async function forget(library: Library, target: Forgettable, between?: () => Promise<void>): Promise<number> {
  if (target.what === 'paper') return forgetPaper(library, target.paperId);
  const order = await orderToForget(library, target);
  const scopes = underWay.get(library) ?? new Set();
  underWay.set(library, scopes.add(order.scope));
  try {
    return order.isDone ? order.gone : await forgetRest(library, order.scope, { revision: order.revision, between });
  } finally {
    scopes.delete(order.scope);
  }
}

/** Carries out the orders that were cut short. Costs one small read when there are none. */
export async function finishForgetting(library: Library, between?: () => Promise<void>): Promise<void> {
  for (const scope of await pendingOrders(library)) {
    if (!underWay.get(library)?.has(scope)) await forgetRest(library, scope, { between });
  }
}

/** Takes the rest of what an order covers; gives how many papers are gone in all. */
async function forgetRest(
  library: Library,
  scope: string,
  { revision, between }: { revision?: number; between: (() => Promise<void>) | undefined },
): Promise<number> {
  let gone = 0;
  for (let share = 1; ; ) {
    await between?.();
    const start = performance.now();
    const next = await forgetMore(library, scope, { share, ...(revision !== undefined && { revision }) });
    if (!next || next.isDone) return next?.gone ?? gone;
    gone = next.gone;
    // As much as fits into the time, on any machine.
    const wanted = share * (WRITE_MS / Math.max(1, performance.now() - start));
    share = Math.min(MOST_SHARE, Math.max(LEAST_SHARE, (share + wanted) / 2));
  }
}
