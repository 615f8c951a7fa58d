import type { CapturedRow } from '../../papers/capture.ts';
import type { Day } from '../../papers/days.ts';
import { localDay } from '../../papers/days.ts';
import { withLinkTimes } from '../../papers/link-times.ts';
import { mergeFacts } from '../../papers/merge.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { addCapture, newSighting } from '../../papers/sighting.ts';
import type { LastCapture } from '../../storage/last-capture.ts';
import { compareCaptures, lastCapture } from '../../storage/last-capture.ts';
import { factsOf, newPaper, stamped, withFacts } from '../../storage/paper-row.ts';
import type { CaptureRecord, Listing } from '../../storage/rows.ts';
import type { LibraryRows, SeenListing } from './library-rows.ts';
import { capturedAt } from './library-rows.ts';

/**
 * Makes the rows that recording these captures one after the other would leave in an empty library, with the
 * storage's own rules but without a database: a thousand times faster. Papers are taken to be under their final keys,
 * as those of arXiv are.
 */
export class CaptureFolder {
  readonly #device: string;
  #revision: number;
  readonly #papers = new Map<PaperId, Paper>();
  readonly #sightings = new Map<string, Sighting>();
  readonly #listings = new Map<string, Listing>();
  #captures: CaptureRecord[] = [];

  /** `revision` is the last one that the library has given. */
  constructor(device: string, revision = 0) {
    this.#device = device;
    this.#revision = revision;
  }

  /** The revision of the last capture. */
  get revision(): number {
    return this.#revision;
  }

  /** Records one capture. */
  add(seen: SeenListing<CapturedRow>): void {
    this.#revision += 1;
    const at = capturedAt(seen.day);
    let fresh = 0;
    for (const row of seen.rows) if (this.#storePaper(row, at)) fresh += 1;
    this.#storeSightings(seen, at);
    this.#storeListing(seen, at);
    this.#captures.push(captureRecord(seen, at, fresh, this.#revision));
  }

  /** All rows so far, which are removed from the folder: a paper captured again later would count as new. */
  take(): LibraryRows {
    return this.takeBefore('9999-12-31', () => true);
  }

  /**
   * The rows of days before `day`, and of papers not seen since that `isDone` says will not come again; they are
   * removed from the folder.
   */
  takeBefore(day: Day, isDone: (paperId: PaperId) => boolean): LibraryRows {
    const since = capturedAt(day);
    const sightings = taken(this.#sightings, (sighting) => sighting.day < day);
    const seen = new Map<Day, Set<PaperId>>();
    for (const sighting of sightings) {
      const ids = seen.get(sighting.day) ?? new Set();
      seen.set(sighting.day, ids.add(sighting.paperId));
    }
    const captures = this.#captures;
    this.#captures = [];
    return {
      papers: taken(this.#papers, (paper) => paper.lastSeen < since && isDone(paper.paperId)),
      sightings,
      listings: taken(this.#listings, (listing) => listing.lastSeen < since),
      captures,
      days: Array.from(seen, ([name, ids]) => ({ day: name, papers: ids.size })),
    };
  }

  #storePaper({ paper }: CapturedRow, at: number): boolean {
    const before = this.#papers.get(paper.paperId);
    const captured = withLinkTimes({ facts: paper, factsAt: at });
    const after = before
      ? { ...withFacts(before, mergeFacts(factsOf(before), captured, at)), lastSeen: at }
      : newPaper(captured.facts, at);
    const row = stamped(before, after, this.#revision);
    if (row) this.#papers.set(paper.paperId, row);
    return !before;
  }

  #storeSightings({ ref, day, rows }: SeenListing<CapturedRow>, at: number): void {
    const where = { listing: ref.listing, kind: ref.kind, day, device: this.#device };
    for (const row of rows) {
      const key = `${row.paper.paperId} ${ref.listing} ${day}`;
      const before = this.#sightings.get(key);
      const sighting = newSighting(where, row, at);
      // The captures of a day have one time, and so are one visit.
      this.#sightings.set(key, before ? addCapture(before, { ...sighting, times: 0 }) : sighting);
    }
  }

  #storeListing({ ref, rows }: SeenListing<CapturedRow>, at: number): void {
    const before = this.#listings.get(ref.listing);
    const last: LastCapture = { via: 'json', cards: rows.length, unreadable: 0 };
    const isNewest = before?.lastSeen !== at || compareCaptures(last, before) >= 0;
    this.#listings.set(ref.listing, {
      ...ref,
      firstSeen: before?.firstSeen ?? at,
      lastSeen: at,
      times: (before?.times ?? 0) + 1,
      ...(isNewest ? last : lastCapture(before)),
    });
  }
}

/** Takes what fits out of a map. */
function taken<T>(rows: Map<string, T>, fits: (row: T) => boolean): T[] {
  const out: T[] = [];
  for (const [key, row] of rows) {
    if (!fits(row)) continue;
    out.push(row);
    rows.delete(key);
  }
  return out;
}

function captureRecord(
  { ref, rows }: SeenListing<CapturedRow>,
  at: number,
  fresh: number,
  revision: number,
): CaptureRecord {
  return {
    captureId: `bench-${revision}`,
    listing: ref.listing,
    kind: ref.kind,
    via: 'json',
    at,
    day: localDay(at),
    revision,
    readMs: 5,
    cards: rows.length,
    unreadable: 0,
    fresh,
    paperIds: rows.map((row) => row.paper.paperId),
    upvotes: rows.map((row) => row.upvotes ?? null),
  };
}
