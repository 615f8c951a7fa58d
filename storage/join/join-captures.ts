import type { Stamp } from '../../papers/clock.ts';
import { localDay } from '../../papers/days.ts';
import type { ListingKey } from '../../papers/listing.ts';
import { capturedAt, isCovered } from '../../papers/order-to-forget.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { OrdersForPaper } from '../../papers/paper-state.ts';
import { compareValues } from '../../papers/value-order.ts';
import { refreshListings } from '../forget/listing-rows.ts';
import type { Library } from '../library.ts';
import type { CaptureRecord, Listing } from '../rows.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';
import { receiveClock } from './join-papers.ts';
import { joinCaptures, joinListings } from './join-rows.ts';
import type { KnownOrders } from './known-orders.ts';

/** Joins captures of a copy with the library's, in one write. Gives how many are new or changed. Throws StaleOrders. */
export function joinCaptureRecords(
  library: Library,
  orders: KnownOrders,
  incoming: readonly CaptureRecord[],
  seen: Stamp | undefined,
): Promise<number> {
  return write(library, async (writing) => {
    await orders.check(library);
    receiveClock(writing, seen);
    const own = await library.captures.bulkGet(incoming.map(({ captureId }) => captureId));
    return fitCaptures(
      writing,
      orders,
      incoming.map((capture, index) => [own[index], capture]),
    );
  });
}

/** Carries the orders out on captures of the library's own, in one write. Throws StaleOrders. */
export function refitCaptures(library: Library, orders: KnownOrders, ids: readonly string[]): Promise<number> {
  return write(library, async (writing) => {
    await orders.check(library);
    const own = (await library.captures.bulkGet([...ids])).filter((capture) => capture !== undefined);
    return fitCaptures(
      writing,
      orders,
      own.map((capture) => [capture, capture]),
    );
  });
}

/** Joins listings of a copy with the library's, in one write. Those of which no sighting is there are left out. */
export function joinListingRows(library: Library, incoming: readonly Listing[]): Promise<void> {
  return write(library, async () => {
    const keys = incoming.map(({ listing }) => listing);
    const own = await library.listings.bulkGet(keys);
    await library.listings.bulkPut(
      incoming.map((listing, index) => {
        const before = own[index];
        return before ? joinListings(before, listing) : listing;
      }),
    );
    await refreshListings(library, keys);
  });
}

/** Makes the rows of these listings fit what is left of them, in one write. */
export function refitListings(library: Library, keys: readonly ListingKey[]): Promise<void> {
  return write(library, () => refreshListings(library, keys));
}

async function fitCaptures(
  { library, revision }: Writing,
  orders: KnownOrders,
  pairs: readonly (readonly [own: CaptureRecord | undefined, incoming: CaptureRecord])[],
): Promise<number> {
  const { aliases } = orders;
  const ids = new Set(pairs.flatMap(([own, incoming]) => [...(own?.paperIds ?? []), ...incoming.paperIds]));
  const forPapers = await orders.forPapers(library, new Set(Array.from(ids, (id) => aliases.of(id))));
  const uncovered = (capture: CaptureRecord) => fitted(capture, orders, (id) => aliases.of(id), forPapers);
  const changed: CaptureRecord[] = [];
  const gone: string[] = [];
  for (const [own, incoming] of pairs) {
    const [a, b] = [own && uncovered(own), uncovered(incoming)];
    const after = a && b ? joinCaptures(a, b) : (a ?? b);
    if (!after && own) gone.push(own.captureId);
    else if (after && !own) changed.push({ ...after, revision });
    else if (after && compareValues(after, own) !== 0) changed.push(after);
  }
  await library.captures.bulkDelete(gone);
  await library.captures.bulkPut(changed);
  return changed.length;
}

/** The capture without what is to be forgotten, its papers under their present keys; undefined when nothing is left. */
function fitted(
  capture: CaptureRecord,
  orders: KnownOrders,
  presentKey: (id: PaperId) => PaperId,
  forPapers: ReadonlyMap<PaperId, OrdersForPaper>,
): CaptureRecord | undefined {
  const { listing, at, day = localDay(at), recorded } = capture;
  const moment = capturedAt(at, recorded);
  if (isCovered(moment, orders.places.of({ listing, day }))) return undefined;
  const rows = new Map<PaperId, number | null>();
  for (const [index, id] of capture.paperIds.entries()) {
    const key = presentKey(id);
    if (rows.has(key) || isCovered(moment, forPapers.get(key)?.paper)) continue;
    rows.set(key, capture.upvotes[index] ?? null);
  }
  if (rows.size === 0) return undefined;
  return { ...capture, paperIds: [...rows.keys()], upvotes: [...rows.values()] };
}
