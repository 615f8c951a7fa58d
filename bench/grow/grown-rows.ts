import type { CapturedRow } from '../../papers/capture.ts';
import { addDays } from '../../papers/days.ts';
import { CaptureFolder } from '../library/fold-captures.ts';
import type { LibraryRows, SeenListing } from '../library/library-rows.ts';
import { grownListings } from './grown-listings.ts';

// A grown paper is shown again among the next 60 at most, which are seen within some days.
const WINDOW_DAYS = 30;
const BATCH = 1_000;

/** One batch of a library's rows, with the revision that they complete. */
export interface LibraryBatch {
  rows: LibraryRows;
  revision: number;
}

/**
 * The rows of a library grown to this number of papers, in batches of about a thousand papers, each row once. Keeps
 * the recorded papers and 30 days in memory, however large the library.
 */
export function* grownRows(
  recorded: readonly SeenListing<CapturedRow>[],
  papers: number,
  device: string,
): Generator<LibraryBatch> {
  const folder = new CaptureFolder(device);
  const real = new Set(recorded.flatMap(({ rows }) => rows.map(({ paper }) => paper.paperId)));
  let since = 0;
  for (const listing of grownListings(recorded, papers)) {
    folder.add(listing);
    since += listing.rows.length;
    if (since < BATCH) continue;
    since = 0;
    const rows = folder.takeBefore(addDays(listing.day, -WINDOW_DAYS), (id) => !real.has(id));
    yield { rows, revision: folder.revision };
  }
  yield { rows: folder.take(), revision: folder.revision };
}
