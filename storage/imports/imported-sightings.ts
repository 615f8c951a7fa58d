import type { Day } from '../../papers/days.ts';
import { isDay } from '../../papers/days.ts';
import type { ImportedSighting } from '../../papers/imported-entry.ts';
import type { Change } from '../../papers/journal.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { importedSighting, joinSightings } from '../../papers/sighting.ts';
import { compareValues } from '../../papers/value-order.ts';
import { recountDays } from '../day-counts.ts';
import { fitSeen } from '../fit-seen.ts';
import { sightingsOf } from '../rows-of-paper.ts';
import type { Writing } from '../write.ts';
import type { JoinedPaper } from './join-entries.ts';

/**
 * Stores where saved pages showed papers, in an open write, beside what was captured; gives what was changed, for the
 * journal. What is known already, by whichever device it was imported, changes nothing. The times of the papers and the
 * counts of the days fit afterwards.
 */
export async function setSeen(writing: Writing, papers: readonly JoinedPaper[]): Promise<Change[]> {
  const { library } = writing;
  const changes: Change[] = [];
  const rows: Sighting[] = [];
  for (const { paperId, entries } of papers) {
    const seen = entries.flatMap((entry) => entry.seen ?? []);
    if (seen.length === 0) continue;
    const stored = (await sightingsOf(library, paperId).toArray()).filter(({ imported }) => imported);
    for (const after of joinedSeen(writing, paperId, seen, stored)) {
      const before = stored.find((each) => isSamePlace(each, after) && each.device === after.device);
      rows.push(after);
      changes.push(sightingChange(after, after.recorded ?? '', before));
    }
  }
  if (rows.length === 0) return [];
  await library.sightings.bulkPut(rows);
  await fitSeen(writing, [...new Set(rows.map(({ paperId }) => paperId))]);
  await recountDays(
    library,
    rows.map(({ day }) => day),
  );
  return changes;
}

/** That a sighting was set, for the journal; `before` is what stood there. */
export function sightingChange(
  { paperId, listing, day, device }: Pick<Sighting, 'paperId' | 'listing' | 'day' | 'device'>,
  at: string,
  before: Sighting | undefined,
): Extract<Change, { of: 'sighting' }> {
  const { paperId: _, ...was } = before ?? { paperId };
  return {
    of: 'sighting',
    paperId,
    listing,
    day,
    device,
    at,
    ...('listing' in was && { before: was }),
    ...(before?.recorded !== undefined && { beforeAt: before.recorded }),
  };
}

/** The sightings of this device that say more than is stored, each place once. */
function joinedSeen(
  writing: Writing,
  paperId: PaperId,
  seen: readonly ImportedSighting[],
  stored: readonly Sighting[],
): Sighting[] {
  const joined = new Map<string, Sighting>();
  for (const each of seen) {
    const place = `${each.day} ${each.listing.listing}`;
    const incoming = importedSighting(paperId, writing.device, each, '');
    const own = joined.get(place) ?? stored.find((one) => isSamePlace(one, incoming) && one.device === incoming.device);
    const others = stored.filter((one) => isSamePlace(one, incoming));
    if ([...others, ...(own ? [own] : [])].some((one) => says(one, incoming))) continue;
    const recorded = { ...incoming, recorded: writing.stamp() };
    joined.set(place, own ? joinSightings(own, recorded) : recorded);
  }
  return [...joined.values()];
}

function isSamePlace(one: Sighting, other: Sighting): boolean {
  return one.day === other.day && one.listing === other.listing;
}

/** Whether a sighting holds already all that another one says. */
function says(stored: Sighting, { device: _, recorded: _recorded, ...incoming }: Sighting): boolean {
  const { recorded, device, ...before } = stored;
  const { recorded: _after, ...after } = joinSightings(stored, { ...incoming, device });
  return compareValues({ ...before, device }, after) === 0;
}

// A day lasts from 14 hours before it begins in UTC to 12 hours after it ends there, wherever the reader was.
const [BEFORE_DAY, AFTER_DAY] = [14 * 3_600_000, 36 * 3_600_000];

/**
 * What is staged of a sighting, checked: a page may have written it. Undefined for one that cannot be: on a listing
 * that is none or a paper's own page, at a time that is not on its day, or in the future.
 */
export function cleanSeen({ listing: { listing }, day, at, ...shown }: ImportedSighting): ImportedSighting | undefined {
  const ref = parseListingKey(String(listing));
  if (!ref || ref.kind === 'paper' || !isTimeOfDay(at, day) || at > Date.now()) return undefined;
  const { rank, upvotes, comments } = shown;
  return {
    listing: ref,
    day,
    at,
    ...(isCount(rank) && rank > 0 && { rank }),
    ...(isCount(upvotes) && { upvotes }),
    ...(isCount(comments) && { comments }),
  };
}

function isTimeOfDay(at: number, day: Day): boolean {
  if (typeof day !== 'string' || !isDay(day) || !Number.isSafeInteger(at)) return false;
  const start = Date.parse(`${day}T00:00:00Z`);
  return start - BEFORE_DAY <= at && at <= start + AFTER_DAY;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
