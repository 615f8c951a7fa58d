import type { ImportedSighting } from '../../../papers/imported-entry.ts';
import { listingRef } from '../../../papers/listing.ts';
import type { Library } from '../../../storage/library.ts';
import { sightingsOf } from '../../../storage/rows-of-paper.ts';
import { contents, facts, noon } from '../made-library.ts';
import { entry } from './made-import.ts';

/** The day of the saved pages. */
export const DAY = '2026-06-03';
export const HOUR = 3_600_000;
export const id = (number: number) => facts(number).paperId;

/** What a saved page of that day's listing says, at noon. */
export function seenOn(day: string, rank: number, more: Partial<ImportedSighting> = {}): ImportedSighting {
  const listing = listingRef('hf', 'day', day);
  if (!listing) throw new Error(`no day ${day}`);
  return { listing, day, at: noon(day), rank, upvotes: 40 - rank, comments: 1, ...more };
}

/** An entry of a saved page for one of the made-up papers. */
export function shown(number: number, seen: ImportedSighting = seenOn(DAY, number)) {
  return entry(number, { ids: [id(number)], facts: { title: facts(number).title }, seen });
}

/** The sightings of one of the made-up papers. */
export async function seenOf(library: Library, number: number) {
  const sightings = await sightingsOf(library, id(number)).toArray();
  return sightings.map(({ day, imported, rank, upvotes }) => ({ day, imported: imported ?? false, rank, upvotes }));
}

/** The papers, sightings and days of a library, without what only its clock and revisions say. */
export async function counted(library: Library) {
  const { papers, sightings, days } = await contents(library);
  return JSON.parse(
    JSON.stringify({ papers, sightings, days }, (key, value) =>
      ['revision', 'textRevision', 'recorded', 'imported', 'addedAt'].includes(key) ? undefined : value,
    ),
  );
}
