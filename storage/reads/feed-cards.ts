import type { EarlierCapture } from '../../papers/card-changes.ts';
import type { CardVisit, KnownPaper } from '../../papers/card-state.ts';
import { addDays, localDay } from '../../papers/days.ts';
import { valuesOf } from '../../papers/field-row.ts';
import { parseListingKey, trendingRef } from '../../papers/listing.ts';
import { NEW_LIST } from '../../papers/reading-list.ts';
import { visitWith } from '../../papers/visit.ts';
import type { Library } from '../library.ts';
import type { CaptureRecord } from '../rows.ts';
import { marksOfAll, sightingsOf } from '../rows-of-paper.ts';

/** What the library knows of the cards of one capture. */
export interface CardRows {
  visit: CardVisit;
  /** in the order of the page; what was forgotten since is left out */
  papers: KnownPaper[];
  /** the names of the reading lists that any of them is on, by id; '' for the one from the start */
  listNames: Map<string, string>;
  /** nothing was recorded on a day before that of the capture */
  isFirstDay: boolean;
}

/**
 * What the library knows of the cards of a capture; undefined when it is gone. All in one transaction of a fixed number
 * of keyed reads for each card, and one of its listing's captures: it costs the same however large the library.
 */
export function cardRows(library: Library, captureId: string): Promise<CardRows | undefined> {
  return library.transaction('r', library.tables, async () => {
    const current = await library.captures.get(captureId);
    const meta = await library.meta.get('library');
    const listing = current && parseListingKey(current.listing);
    if (!current || !meta || !listing) return undefined;
    const ids = current.paperIds;
    const [found, sightings, captures, earlierDays] = await Promise.all([
      library.papers.bulkGet(ids),
      Promise.all(ids.map((id) => sightingsOf(library, id).toArray())),
      capturesOfListing(library, current),
      library.days.where('day').below(localDay(current.at)).limit(1).primaryKeys(),
    ]);
    // Rules tag too: what the reader said themselves is in the marks alone.
    const marked = found.flatMap((paper) => (paper && isMarked(paper) ? [paper.paperId] : []));
    const marks = await marksOfAll(library, marked);
    const papers = found.flatMap((paper, index): KnownPaper[] =>
      paper ? [{ paper, sightings: sightings[index] ?? [], marks: marks.get(paper.paperId) ?? [] }] : [],
    );
    const shown = earlierCapture(current);
    const all = [...captures.filter(({ captureId: id }) => id !== captureId).map(earlierCapture), shown];
    return {
      visit: { ...visitWith(all, shown), listing, device: meta.device, captures: all, current: shown },
      papers,
      listNames: await namesOfLists(library, papers),
      isFirstDay: earlierDays.length === 0,
    };
  });
}

function isMarked({ starred, status, tags, lists, note }: KnownPaper['paper']): boolean {
  return starred === 1 || status !== 'unread' || tags.length > 0 || lists.length > 0 || note !== '';
}

/** The captures of a listing that were in view. What trends has another key each day. */
async function capturesOfListing(library: Library, { listing }: CaptureRecord): Promise<CaptureRecord[]> {
  const named = parseListingKey(listing);
  const before = named?.kind === 'trending' ? trendingRef(named.source, addDays(named.name, -1)) : undefined;
  const keys = [listing, ...(before ? [before.listing] : [])];
  return (await library.captures.where('listing').anyOf(keys).toArray()).filter(({ hidden }) => !hidden);
}

function earlierCapture({ at, until, day = localDay(at), paperIds, upvotes }: CaptureRecord): EarlierCapture {
  return { at, day, paperIds, upvotes, ...(until !== undefined && { until }) };
}

async function namesOfLists(library: Library, papers: readonly KnownPaper[]): Promise<Map<string, string>> {
  const ids = [...new Set(papers.flatMap(({ paper }) => paper.lists))];
  const rows = await library.lists.bulkGet(ids);
  return new Map(ids.map((id, index) => [id, rows[index] ? valuesOf(rows[index], NEW_LIST).name : '']));
}
