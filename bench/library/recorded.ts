import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rowFromItem } from '../../adapters/hf/item.ts';
import type { CapturedRow } from '../../papers/capture.ts';
import { cleanRow } from '../../papers/clean.ts';
import { listingRef } from '../../papers/listing.ts';
import { FIXTURES } from '../../scripts/project.ts';
import { daysInArchive } from '../../scripts/replay/archive.ts';
import { CaptureFolder } from './fold-captures.ts';
import type { LibraryRows, SeenListing } from './library-rows.ts';

const FOLDER = join(FIXTURES, 'papers');

/** Whether the recorded archives are on this machine. They are no part of the project. */
export const HAS_ARCHIVES = existsSync(FOLDER);

/**
 * Each day of the recorded archives as its day listing, in the order of the days, the archive's order in each. A day
 * that two archives hold comes twice. Throws when the archives are missing.
 */
export function recordedListings(): SeenListing<CapturedRow>[] {
  if (!HAS_ARCHIVES) throw new Error('The recorded archives are missing: set DAYBOOK_FIXTURES to their folder.');
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl.gz'));
  const listings = names.sort().flatMap((name) => {
    const text = gunzipSync(readFileSync(join(FOLDER, name))).toString('utf8');
    return daysInArchive(text, name).flatMap(({ day, items }) => listingOf(day, items));
  });
  return listings.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The library of a reader who opened each of those days on that day. */
export function recordedLibrary(): LibraryRows {
  const folder = new CaptureFolder('recorded');
  for (const listing of recordedListings()) folder.add(listing);
  return folder.take();
}

function listingOf(day: string, items: object[]): SeenListing<CapturedRow>[] {
  const ref = listingRef('hf', 'day', day);
  const rows = items.flatMap((item, index) => cleanRow(rowFromItem(item, index + 1)) ?? []);
  return ref && rows.length > 0 ? [{ ref, day, rows }] : [];
}
