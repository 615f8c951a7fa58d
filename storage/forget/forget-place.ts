import type { ForgettablePlace } from '../../papers/forgotten-scope.ts';
import { scopeOf } from '../../papers/forgotten-scope.ts';
import { setAt } from '../../papers/mark.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { forgetSightingsInJournal } from '../journal/forget-in-journal.ts';
import type { Library } from '../library.ts';
import { readPapers } from '../reads/papers.ts';
import type { ForgettingWork, ForgottenPlace } from '../rows.ts';
import { marksOf } from '../rows-of-paper.ts';
import type { Writing } from '../write.ts';
import { write } from '../write.ts';
import { dropCapturesAt, dropCapturesOf, dropUndatedCaptures } from './captures-at-place.ts';
import { keysOfPaper } from './erase-papers.ts';
import { dropListingsOf, refreshListings } from './listing-rows.ts';
import { noteOrder } from './orders-given.ts';
import { isAtPlace, papersAtPlace } from './papers-at-place.ts';
import { saltOf } from './salt.ts';
import type { KeysOfPaper } from './sightings-taken.ts';
import { keysByPaper } from './sightings-taken.ts';
import type { TakeOptions } from './take-sightings.ts';
import { takeSightings } from './take-sightings.ts';

// One write takes some of these, so that captures and marks wait for it a fraction of a second.
// Papers of a site follow each other; those of a day or a listing are asked for one by one, which costs ten times more.
const SIGHTINGS_AT_ONCE = { source: 1_500, day: 300, listing: 300 };
const CAPTURES_AT_ONCE = 500;
const LISTINGS_AT_ONCE = 1_000;

/** An order that is still being carried out. */
interface Pending extends ForgottenPlace {
  doneUpTo: PaperId | '';
  work: ForgettingWork;
}

/** Which order it is, and how many papers it has taken so far. */
export interface Progress {
  scope: string;
  revision: number;
  gone: number;
  isDone: boolean;
}

/**
 * Stores the order to forget a place and takes the first of it, in one write: all of it, where little was seen there.
 * From then on it stands, whatever happens: `forgetMore` goes on.
 */
export async function orderToForget(library: Library, place: ForgettablePlace): Promise<Progress> {
  const salt = place.what === 'listing' ? await saltOf(library) : '';
  const scope = await scopeOf(place, salt);
  return write(library, async (writing) => {
    noteOrder(library);
    const { meta, revision } = writing;
    const nothing = { handled: 0, gone: 0, total: meta.papers };
    const work: ForgettingWork = { place, stage: 'papers', doneEarly: [], listings: [], ...nothing };
    meta.forgetting = [...(meta.forgetting ?? []).filter((each) => each !== scope), scope];
    if (meta.hasImports) await forgetSightingsInJournal(library, isAtPlace(place));
    return takeMore(writing, { scope, clock: writing.stamp(), revision, doneUpTo: '', work });
  });
}

/**
 * Takes some more of what an order covers, in one write; `share` of what one takes at first. Undefined when it is done,
 * or was given anew since.
 */
export function forgetMore(
  library: Library,
  scope: string,
  { revision, share = 1 }: { revision?: number; share?: number } = {},
): Promise<Progress | undefined> {
  return write(library, async (writing) => {
    const order = await pendingOrder(library, scope);
    if (!order) endOrder(writing, scope);
    if (!order || (revision !== undefined && order.revision !== revision)) return undefined;
    return takeMore(writing, order, share);
  });
}

/**
 * To be called by a write before it stores what was seen or marked of these papers: takes what older orders would take
 * of them later, so that all that is stored after this stays. `unseen` is what becomes of a paper without sightings.
 */
export async function forgetFirst(
  writing: Writing,
  ids: readonly PaperId[],
  unseen?: TakeOptions['unseen'],
): Promise<void> {
  const { library, meta } = writing;
  for (const scope of meta.forgetting ?? []) {
    const order = await pendingOrder(library, scope);
    if (order?.work.stage !== 'papers') continue;
    const { place, doneEarly } = order.work;
    const done = new Set(doneEarly);
    const ahead = ids.filter((id) => id > order.doneUpTo && !done.has(id));
    if (ahead.length === 0) continue;
    // LevelDB steps over all that was deleted before it finds that there is nothing (Chromium 156): of papers that are
    // not there no range is asked for.
    const stored = await readPapers(library, ahead);
    const keys = await Promise.all(stored.map(({ paperId }) => keysOfPaper(library, paperId)));
    const papers = keysByPaper(keys.flat(), isAtPlace(place));
    for (const [id, { taken }] of papers) if (taken.length === 0) papers.delete(id);
    doneEarly.push(...ahead);
    await take(writing, order, papers, unseen ?? unseenAfter(place));
    await library.forgotten.put(order);
  }
}

/** The scopes of all orders that are still being carried out. */
export async function pendingOrders(library: Library): Promise<string[]> {
  return (await library.meta.get('library'))?.forgetting ?? [];
}

async function pendingOrder(library: Library, scope: string): Promise<Pending | undefined> {
  const order = await library.forgotten.get(scope);
  return order?.work && order.doneUpTo !== undefined
    ? { ...order, doneUpTo: order.doneUpTo, work: order.work }
    : undefined;
}

/** One stage after the other, as long as each takes no more than a write may. */
async function takeMore(writing: Writing, order: Pending, share = 1): Promise<Progress> {
  const { library } = writing;
  const { scope, clock, revision, work } = order;
  if (work.stage === 'papers' && (await takePapers(writing, order, share))) work.stage = 'captures';
  if (work.stage === 'captures' && (await takeCaptures(writing, order))) work.stage = 'listings';
  const isDone = work.stage === 'listings' && (await finishListings(library, work));
  if (isDone) endOrder(writing, scope);
  // The index learns by its revision that a site is forgotten.
  await library.forgotten.put(isDone ? { scope, clock, revision: writing.revision } : order);
  return { scope, revision, gone: work.gone, isDone };
}

function endOrder({ meta }: Writing, scope: string): void {
  const left = (meta.forgetting ?? []).filter((each) => each !== scope);
  if (left.length > 0) meta.forgetting = left;
  else delete meta.forgetting;
}

/** True when all papers are done. */
async function takePapers(writing: Writing, order: Pending, share: number): Promise<boolean> {
  const { place, doneEarly } = order.work;
  const done = new Set(doneEarly);
  const next = await papersAtPlace(
    writing.library,
    place,
    order.doneUpTo,
    done,
    Math.ceil(share * SIGHTINGS_AT_ONCE[place.what]),
  );
  await take(writing, order, next.papers, unseenAfter(place), next.between);
  order.doneUpTo = next.upTo;
  order.work.doneEarly = doneEarly.filter((id) => id > next.upTo);
  if (next.isLast && place.what === 'source') await take(writing, order, await unseenUntil(writing, order), 'forget');
  return next.isLast;
}

/** True when all captures are done. */
async function takeCaptures({ library }: Writing, { work, revision }: Pending): Promise<boolean> {
  const { place, capturesUpTo = '' } = work;
  if (place.what !== 'source') return !(await dropCapturesAt(library, place, revision, CAPTURES_AT_ONCE));
  const last = await dropCapturesOf(library, place.source, revision, { after: capturesUpTo, most: CAPTURES_AT_ONCE });
  if (last !== undefined) work.capturesUpTo = last;
  return last === undefined;
}

async function take(
  writing: Writing,
  { work }: Pending,
  papers: ReadonlyMap<PaperId, KeysOfPaper>,
  unseen: TakeOptions['unseen'],
  between?: readonly PaperId[],
): Promise<void> {
  const { library } = writing;
  const { place } = work;
  if (papers.size === 0) return;
  if (place.what === 'day') {
    const keys = [...papers.values()].flatMap(({ taken }) => taken);
    const rows = (await library.sightings.bulkGet(keys)).filter((row) => row !== undefined);
    await dropUndatedCaptures(library, rows);
    work.listings = [...new Set([...work.listings, ...rows.map(({ listing }) => listing)])];
  }
  work.gone += await takeSightings(writing, papers, {
    unseen,
    ...(place.what === 'source' && { source: place.source }),
    ...(between && { between }),
  });
  work.handled += papers.size;
}

/** True when the rows of all listings fit what is left. */
async function finishListings(library: Library, { place, listings }: ForgettingWork): Promise<boolean> {
  if (place.what === 'source') return !(await dropListingsOf(library, place.source, LISTINGS_AT_ONCE));
  await refreshListings(library, place.what === 'listing' ? [place.listing] : listings);
  return true;
}

/** The papers that only marks of before the order keep: they are seen nowhere, and so nowhere else. */
async function unseenUntil({ library }: Writing, { clock }: Pending): Promise<Map<PaperId, KeysOfPaper>> {
  const marks = await library.marks.toCollection().primaryKeys();
  const papers = await readPapers(library, [...new Set(marks.map(([paperId]) => paperId))]);
  const unseen = new Map<PaperId, KeysOfPaper>();
  for (const { paperId } of papers.filter((paper) => paper.unseen && !paper.imported)) {
    const set = await marksOf(library, paperId).toArray();
    if (set.every((mark) => setAt(mark) <= clock)) unseen.set(paperId, { taken: [], left: [] });
  }
  return unseen;
}

function unseenAfter({ what }: ForgettablePlace): TakeOptions['unseen'] {
  return what === 'source' ? 'forget' : 'marked';
}
