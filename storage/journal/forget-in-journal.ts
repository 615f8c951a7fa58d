import type { Stamp } from '../../papers/clock.ts';
import type { Change } from '../../papers/journal.ts';
import { papersOfChange } from '../../papers/journal.ts';
import type { ListingKey } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library, SightingKey } from '../library.ts';

/** Takes these papers out of the journal: what was done to them can no longer be taken back. */
export async function forgetInJournal(library: Library, ids: readonly PaperId[]): Promise<void> {
  const gone = new Set(ids);
  // Of a site, nearly all papers go, and the journal has few parts: their keys are fewer than the papers'.
  const named = (await library.journal.orderBy('papers').uniqueKeys()).filter((id) => gone.has(String(id)));
  if (named.length === 0) return;
  await library.journal
    .where('papers')
    .anyOf(named)
    .modify((part, row) => {
      part.changes = part.changes.filter((change) => !papersOfChange(change).some((id) => gone.has(id)));
      part.papers = part.papers.filter((id) => !gone.has(id));
      if (part.changes.length === 0) delete (row as { value?: unknown }).value;
    });
}

/**
 * Takes imported sightings out of the journal, of papers that are gone too: they name days and listings. Reads all that
 * imports did.
 */
export async function forgetSightingsInJournal(
  library: Library,
  isTaken: (key: SightingKey, recorded: Stamp) => boolean,
): Promise<void> {
  const isDue = (change: Change) => {
    if (change.of !== 'sighting') return false;
    const { paperId, listing, day, device, at, before } = change;
    return [at, before?.recorded].some((stamp) => stamp && isTaken([paperId, listing, day, device], stamp));
  };
  await library.journal
    .filter(({ what, changes }) => what.did === 'import' && changes.some(isDue))
    .modify((part, row) => {
      part.changes = part.changes.filter((change) => !isDue(change));
      part.papers = [...new Set(part.changes.flatMap(papersOfChange))];
      if (part.changes.length === 0) delete (row as { value?: unknown }).value;
    });
}

/** The listings that the journal names: those of imported sightings. Reads all that imports did. */
export async function listingsInJournal(library: Library): Promise<Set<ListingKey>> {
  const listings = new Set<ListingKey>();
  await library.journal
    .filter(({ what }) => what.did === 'import')
    .each(({ changes }) => {
      for (const change of changes) if (change.of === 'sighting') listings.add(change.listing);
    });
  return listings;
}

/** Gives a paper that was found to be another the key of that in the journal: what was done to it is done to that. */
export async function renameInJournal(library: Library, from: PaperId, to: PaperId): Promise<void> {
  await library.journal
    .where('papers')
    .equals(from)
    .modify((part) => {
      const named = (id: PaperId) => (id === from ? to : id);
      part.papers = [...new Set(part.papers.map(named))];
      part.changes = part.changes.map((change) =>
        change.of === 'field' ? change : { ...change, paperId: named(change.paperId) },
      );
    });
}
