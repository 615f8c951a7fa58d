import type { Stamp } from './clock.ts';
import type { DeviceFacts } from './device-facts.ts';
import { joinDeviceFacts } from './device-facts.ts';
import { joinMarks, markSince, settersOf } from './join-marks.ts';
import type { Mark } from './mark.ts';
import { capturedAt, isCovered } from './order-to-forget.ts';
import type { Sighting } from './sighting.ts';
import { joinSightings, recorderOf } from './sighting.ts';

/** All that one copy of the library knows of one paper, each row once. Without facts, the paper is not there. */
export interface PaperState {
  facts: readonly DeviceFacts[];
  sightings: readonly Sighting[];
  marks: readonly Mark[];
}

/** The orders to forget that hold for one paper: until when what they cover is gone. */
export interface OrdersForPaper {
  /** everything of the paper */
  paper?: Stamp | undefined;
  /** where it was seen: days, listings and sites */
  place(sighting: Sighting): Stamp | undefined;
  /** the site that a listing belongs to */
  source(sighting: Sighting): string;
  /** by site, the order to forget all of it */
  sources: ReadonlyMap<string, Stamp>;
  /** the newest of all orders to forget a place */
  newest?: Stamp | undefined;
}

/** A paper that is not there. */
export const NO_STATE: PaperState = { facts: [], sightings: [], marks: [] };

/**
 * One state of a paper from two, under orders that both copies know by now: commutative, associative and idempotent.
 * What an order covers is dropped from each, rows of one key join, and facts that nothing keeps are dropped.
 */
export function joinStates(one: PaperState, other: PaperState, orders: OrdersForPaper): PaperState {
  const isUncovered = ({ lastAt, recorded, ...seen }: Sighting) => {
    const moment = capturedAt(lastAt, recorded);
    return !isCovered(moment, orders.paper) && !isCovered(moment, orders.place({ lastAt, ...seen }));
  };
  const sightings = joined(
    [...one.sightings, ...other.sightings].filter(isUncovered),
    ({ listing, day, device }) => `${day} ${device} ${listing}`,
    joinSightings,
  );
  const marks = joined([...one.marks, ...other.marks], ({ kind, name }) => `${kind} ${name}`, joinMarks);
  const all = joined([...one.facts, ...other.facts], ({ device }) => device, joinDeviceFacts);
  const isImported = all.some(isImportedSince(orders.paper));
  const until = latest([orders.paper, ...(isImported ? [] : ordersForSite(sightings, orders))]);
  const set = marks.flatMap((mark) => markSince(mark, until) ?? []);
  const had = new Set([...one.sightings, ...other.sightings].map(recorderOf));
  for (const mark of marks) for (const device of settersOf(mark)) had.add(device);
  const facts = all.filter(isKept({ facts: all, sightings, marks: set }, had, orders));
  // Without facts the paper is not there. That its marks were taken back must be known all the same.
  return { facts, sightings: facts.length > 0 ? sightings : [], marks: set };
}

/** With a site goes what was set on papers that are seen on no other, also when none of what was seen is left. */
function ordersForSite(sightings: readonly Sighting[], { source, sources }: OrdersForPaper): Stamp[] {
  return [...sources].filter(([site]) => sightings.every((each) => source(each) === site)).map(([, clock]) => clock);
}

/**
 * What a device knows of a paper goes with what it saw and set there, when all of that is forgotten. Each device
 * is judged by rows of its own (`had` are those that had any), so that the order of joins does not matter. Where a
 * device that saw or marked the paper has no facts of it, they are those of a device that has no other rows: a copy
 * that took a new name.
 */
function isKept(
  { facts, sightings, marks }: PaperState,
  had: ReadonlySet<string>,
  orders: OrdersForPaper,
): (row: DeviceFacts) => boolean {
  const until = latest([orders.paper, orders.newest]);
  const keepers = new Set([...sightings.map(recorderOf), ...marks.flatMap(settersOf)]);
  const known = new Set(facts.map(({ device }) => device));
  const isRenamed = [...keepers].some((device) => !known.has(device));
  const isImported = isImportedSince(orders.paper);
  return (row) =>
    isImported(row) ||
    keepers.has(row.device) ||
    !isCovered(capturedAt(row.factsAt), until) ||
    (isRenamed && !had.has(row.device));
}

/** True for facts of an import: that a place is forgotten does not take what came from elsewhere. */
function isImportedSince(order: Stamp | undefined): (row: DeviceFacts) => boolean {
  return ({ facts: { imported } }) => imported !== undefined && !isCovered(imported, order);
}

function joined<T>(rows: readonly T[], key: (row: T) => string, join: (one: T, other: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const row of rows) {
    const other = byKey.get(key(row));
    byKey.set(key(row), other ? join(other, row) : row);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function latest(stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  return stamps
    .filter((stamp) => stamp !== undefined)
    .sort()
    .at(-1);
}
