import '../fake-indexeddb.ts';
import { rowFromItem } from '../../adapters/hf/item.ts';
import { cleanCapture } from '../../papers/clean.ts';
import { listingRef } from '../../papers/listing.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { Sighting } from '../../papers/sighting.ts';
import type { ExtensionPage } from '../../scripts/browser/driver.ts';
import type { SiteItem } from '../../scripts/pages/site-item.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';
import { recordCapture } from '../../storage/record-capture.ts';
import type { LibraryMeta } from '../../storage/rows.ts';
import { rowsOf } from './daybook.ts';
import { putTables } from './put-rows.ts';

/** A listing as it was read at noon of a day of the reader. */
export interface CapturedListing {
  kind: ListingKind;
  /** as in the listing's key: the day, the week … */
  name: string;
  /** when it was read; by default the listing's own day */
  day?: string;
  items: readonly SiteItem[];
}

/**
 * Puts listings into an empty library as if they had been captured, in this order; much faster than opening them. The
 * rows are those that Daybook's own code stores, made in this process. Pages that are open do not notice.
 */
export async function putCaptures(own: ExtensionPage, ...listings: CapturedListing[]): Promise<void> {
  const [meta] = await rowsOf<LibraryMeta>(own, 'meta');
  if (!meta || meta.papers > 0) throw new Error('the library is not empty');
  const library = openLibrary(`captures-${crypto.randomUUID()}`);
  try {
    for (const listing of listings) await recordListing(library, listing);
    await putTables(own, await tablesAfter(library, meta));
  } finally {
    await library.delete();
  }
}

async function recordListing(library: Library, { kind, name, day = name, items }: CapturedListing): Promise<void> {
  const listing = listingRef('hf', kind, name);
  if (!listing) throw new Error(`there is no listing ${kind} ${name}`);
  const rows = items.map((item, index) => rowFromItem(item, index + 1) ?? {});
  const at = new Date(`${day}T12:00:00`).getTime();
  const reading = { captureId: crypto.randomUUID(), adapter: 'hf-day', listing, via: 'json', at, readMs: 1 } as const;
  await recordCapture(library, cleanCapture({ ...reading, rows, cards: rows.length }));
}

// The browser's library goes on from where it is: it stays the same library on the same device.
async function tablesAfter(library: Library, before: LibraryMeta): Promise<Record<string, object[]>> {
  const [papers, sightings, listings, captures, days, [meta]] = await Promise.all([
    library.papers.toArray(),
    library.sightings.toArray(),
    library.listings.toArray(),
    library.captures.toArray(),
    library.days.toArray(),
    library.meta.toArray(),
  ]);
  const { revision: first } = before;
  return {
    papers: papers.map((paper) => ({
      ...paper,
      revision: first + paper.revision,
      textRevision: first + paper.textRevision,
    })),
    sightings: sightings.map((sighting): Sighting => ({ ...sighting, device: before.device })),
    listings,
    captures,
    days,
    meta: [{ ...before, revision: first + (meta?.revision ?? 0), papers: papers.length } satisfies LibraryMeta],
  };
}
