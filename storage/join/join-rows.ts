import { laterParting } from '../../papers/merged-record.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { greaterValue } from '../../papers/value-order.ts';
import { compareCaptures } from '../last-capture.ts';
import type { CaptureRecord, ForgottenPlace, Listing, Tombstone } from '../rows.ts';
import { orderToForget } from '../tombstones.ts';

// Joins of two states of one row: each is commutative, associative and idempotent. The revision is no part of the
// state, but each copy's own: that of the first is kept, and whoever stores a change gives it the next.

/**
 * One tombstone from two of the same key. The later order holds. Of two keys under which the paper may live on, that of
 * the better kind wins, then the greater one.
 */
export function joinTombstones(one: Tombstone, other: Tombstone): Tombstone {
  const [a = '', b = ''] = [orderToForget(one), orderToForget(other)];
  const became = betterKey(one.became, other.became);
  const parted = laterParting(one.parted, other.parted);
  const { paperId, revision } = one;
  return {
    paperId,
    at: Math.max(one.at, other.at),
    clock: a > b ? a : b,
    revision,
    ...(became && { became }),
    ...(parted && { parted }),
  };
}

/**
 * One order from two of the same scope: the later holds. How far it has been carried out is each copy's own affair, and
 * is kept of the first.
 */
export function joinForgotten(one: ForgottenPlace, other: ForgottenPlace): ForgottenPlace {
  return other.clock > one.clock ? { ...one, clock: other.clock } : one;
}

/**
 * One capture from two of the same id. They are equal, unless a fault or a foreign hand made them, but for how long its
 * page is known to have been in view: the longer holds.
 */
export function joinCaptures(one: CaptureRecord, other: CaptureRecord): CaptureRecord {
  const state = greaterValue(stateOf(one), stateOf(other));
  const until = Math.max(one.until ?? 0, other.until ?? 0);
  return { ...state, ...(until > 0 && { until }), ...(one.revision !== undefined && { revision: one.revision }) };
}

/** One listing from two of the same key: its last capture is the later one; it is in doubt while nobody was sure. */
export function joinListings(one: Listing, other: Listing): Listing {
  const isLater = one.lastSeen - other.lastSeen || compareCaptures(one, other);
  const { doubtful: _, ...last } = isLater >= 0 ? one : other;
  return {
    ...last,
    firstSeen: Math.min(one.firstSeen, other.firstSeen),
    times: Math.max(one.times, other.times),
    ...(one.doubtful && other.doubtful && { doubtful: true }),
  };
}

function stateOf({ revision: _, until: _until, ...state }: CaptureRecord): CaptureRecord {
  return state;
}

const KINDS = ['title', 'doi', 'arxiv'];

function betterKey(one: PaperId | undefined, other: PaperId | undefined): PaperId | undefined {
  if (!one || !other) return one ?? other;
  const kind = (key: PaperId) => KINDS.indexOf(key.slice(0, key.indexOf(':')));
  const difference = kind(one) - kind(other);
  if (difference === 0) return greaterValue(one, other);
  return difference > 0 ? one : other;
}
