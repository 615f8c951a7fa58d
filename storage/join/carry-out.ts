import type { Stamp } from '../../papers/clock.ts';
import { isCovered } from '../../papers/order-to-forget.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { NO_STATE } from '../../papers/paper-state.ts';
import { noteOrder } from '../forget/orders-given.ts';
import { forgetSightingsInJournal, listingsInJournal } from '../journal/forget-in-journal.ts';
import type { Library, SightingKey } from '../library.ts';
import type { ForgottenPlace, Tombstone } from '../rows.ts';
import { orderToForget } from '../tombstones.ts';
import { write } from '../write.ts';
import { pieces } from './copied-rows.ts';
import { refitCaptures, refitListings } from './join-captures.ts';
import type { PaperCounts } from './join-papers.ts';
import { joinPapers, receiveClock } from './join-papers.ts';
import { joinForgotten } from './join-rows.ts';
import type { KnownOrders } from './known-orders.ts';
import { isHashed } from './known-orders.ts';
import type { RowGate } from './row-gate.ts';

const PAPERS_AT_ONCE = 300;
const CAPTURES_AT_ONCE = 500;
const LISTINGS_AT_ONCE = 100;

interface Orders {
  tombstones: readonly Tombstone[];
  forgotten: readonly ForgottenPlace[];
}

type WithOrders = <T>(work: (orders: KnownOrders) => Promise<T>) => Promise<T>;

/**
 * Carries out the orders of another copy on what the library holds, in pieces, and then stores them: an order that
 * stands in the library has been carried out. Those that stood there before cost one read each.
 */
export async function carryOut(
  library: Library,
  offered: Orders,
  withOrders: WithOrders,
  gate: RowGate,
): Promise<PaperCounts> {
  const orders = await newOrders(library, offered);
  const counts = { added: 0, changed: 0, gone: 0 };
  const renamed = await withOrders((known) => papersUnderOldKeys(library, known));
  if (orders.tombstones.length + orders.forgotten.length + renamed.length === 0) return counts;
  const papers = await withOrders((known) => papersUnder(library, known, orders, renamed));
  for (const ids of pieces(papers, PAPERS_AT_ONCE)) {
    const done = await withOrders((known) => {
      const states = new Map(ids.map((id) => [known.aliases.of(id), NO_STATE]));
      return joinPapers(library, known, states, gate.newest);
    });
    counts.changed += done.changed;
    counts.gone += done.gone;
  }
  for (const ids of pieces(await library.captures.toCollection().primaryKeys(), CAPTURES_AT_ONCE)) {
    await withOrders((known) => refitCaptures(library, known, ids));
  }
  for (const keys of pieces(await library.listings.toCollection().primaryKeys(), LISTINGS_AT_ONCE)) {
    await refitListings(library, keys);
  }
  await withOrders(async (known) => {
    if (orders.forgotten.length > 0) await known.places.learn(await listingsInJournal(library));
    return store(library, known, orders, gate);
  });
  return counts;
}

/** The orders that the library does not know, or only older ones. */
async function newOrders(library: Library, { tombstones, forgotten }: Orders): Promise<Orders> {
  const graves = await library.tombstones.bulkGet(tombstones.map(({ paperId }) => paperId));
  const places = await library.forgotten.bulkGet(forgotten.map(({ scope }) => scope));
  return {
    tombstones: tombstones.filter((row, index) => {
      const own = graves[index];
      const isLater = (orderToForget(row) ?? '') > (orderToForget(own) ?? '');
      const isRenamed = row.became !== undefined && row.became !== own?.became;
      const isParted = row.parted !== undefined && row.parted.at > (own?.parted?.at ?? '');
      return !own || isLater || isRenamed || isParted;
    }),
    forgotten: forgotten.filter(({ clock }, index) => clock > (places[index]?.clock ?? '')),
  };
}

/** The papers that were captured again under keys that they had before. */
async function papersUnderOldKeys(library: Library, { aliases }: KnownOrders): Promise<PaperId[]> {
  const keys = await library.papers.where('paperId').startsWithAnyOf(['title:', 'doi:']).primaryKeys();
  return keys.filter((key) => aliases.of(key) !== key);
}

/** The papers of this library that the orders may take something of. */
async function papersUnder(
  library: Library,
  known: KnownOrders,
  { tombstones, forgotten }: Orders,
  renamed: readonly PaperId[],
): Promise<PaperId[]> {
  const ids = new Set([...renamed, ...tombstones.flatMap(({ paperId }) => [paperId, known.aliases.of(paperId)])]);
  if (tombstones.some(isHashed)) {
    for (const id of await library.papers.where('paperId').startsWith('title:').primaryKeys()) ids.add(id);
  }
  if (forgotten.length > 0) {
    const scopes = new Map(forgotten.map(({ scope, clock }) => [scope, clock]));
    for (const day of await library.days.toCollection().primaryKeys()) {
      if (scopes.has(`day:${day}`)) await addPapers(library, ids, 'day', day);
    }
    for (const listing of await library.sightings.orderBy('listing').uniqueKeys()) {
      if (known.places.scopesOf(String(listing)).some((scope) => scopes.has(scope))) {
        await addPapers(library, ids, 'listing', String(listing));
      }
    }
    // What a paper without sightings is kept by may be covered too.
    if (forgotten.some(({ scope }) => scope.startsWith('source:'))) {
      for (const [paperId] of await library.marks.toCollection().primaryKeys()) ids.add(paperId);
    }
  }
  return [...ids];
}

async function addPapers(library: Library, ids: Set<PaperId>, index: 'day' | 'listing', value: string): Promise<void> {
  for (const [paperId] of await library.sightings.where(index).equals(value).primaryKeys()) ids.add(paperId);
}

function store(library: Library, known: KnownOrders, { tombstones, forgotten }: Orders, gate: RowGate): Promise<void> {
  return write(library, async (writing) => {
    await known.check(library);
    receiveClock(writing, gate.newest);
    noteOrder(library);
    const { revision } = writing;
    if (forgotten.length > 0 && writing.meta.hasImports) {
      const isTaken = ([, listing, day]: SightingKey, recorded: Stamp) =>
        isCovered(recorded, known.places.of({ listing, day }));
      await forgetSightingsInJournal(library, isTaken);
    }
    for (const { paperId } of tombstones) {
      const joined = await known.tombstone(library, paperId, revision);
      if (joined.parted) writing.meta.hasParted = true;
      await library.tombstones.put(joined);
    }
    for (const row of forgotten) {
      const own = await library.forgotten.get(row.scope);
      const { scope, clock } = row;
      await library.forgotten.put({ ...(own ? joinForgotten(own, row) : { scope, clock }), revision });
    }
  });
}
