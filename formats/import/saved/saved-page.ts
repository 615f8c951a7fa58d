import { adapterFor } from '../../../adapters/index.ts';
import type { Capture } from '../../../papers/capture.ts';
import { cleanCapture } from '../../../papers/clean.ts';
import { dayStart, isDay, localDay } from '../../../papers/days.ts';
import type { ImportedSighting } from '../../../papers/imported-entry.ts';
import type { ListingRef } from '../../../papers/listing.ts';
import { SITES } from '../../../papers/sources.ts';
import type { Found } from '../found.ts';
import type { ImportOptions } from '../import-format.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** A page that was saved, as far as its file tells where it was and when it was saved. */
export interface SavedPage {
  html: string;
  address?: string;
  /** in milliseconds */
  savedAt?: number;
}

const HALF_DAY = 43_200_000;

/** The papers of a saved `.html` page that Daybook reads on the site too. Nothing of it is run or loaded. */
export async function* readSavedPage(
  text: AsyncIterable<string>,
  options: Pick<ImportOptions, 'now' | 'parseDocument'>,
): AsyncGenerator<Found> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > IMPORT_LIMITS.page) {
      yield { refused: 'too-large', text: pieces[0]?.slice(0, 200) ?? '', whole: true };
      return;
    }
    pieces.push(piece);
  }
  const html = pieces.join('');
  yield* papersOfPage({ html, ...savedFrom(html.slice(0, IMPORT_LIMITS.head)) }, options);
}

/** The papers of a saved page, in its order; a refusal of the whole when no adapter finds any on it. */
export function* papersOfPage(
  page: SavedPage,
  { now, parseDocument }: Pick<ImportOptions, 'now' | 'parseDocument'>,
): Generator<Found> {
  const document = parseDocument?.(page.html, 'text/html');
  const capture = document && captureOf(document, page, now);
  if (!capture) {
    yield { refused: 'not-a-paper', text: document?.title || page.address || '', whole: true };
    return;
  }
  const seen = sightingOn(capture.listing, page.savedAt, now);
  for (const { paper, rank, upvotes, comments } of capture.rows) {
    const shown = {
      ...(rank && { rank }),
      ...(upvotes !== undefined && { upvotes }),
      ...(comments !== undefined && { comments }),
    };
    yield { names: [], paper, seen: seen && { ...seen, ...shown } };
  }
  for (let place = 0; place < capture.unreadable; place++) yield { refused: 'broken', text: '' };
}

function captureOf(document: Document, { address, savedAt = 0 }: SavedPage, now: number): Capture | undefined {
  for (const url of addressesOf(document, address)) {
    const adapter = adapterFor(url);
    const page = { document, url, at: savedAt || now };
    const reading = adapter?.read(page, adapter.placed(page));
    if (!adapter || !reading || reading.rows.length === 0) continue;
    return cleanCapture({ ...reading, captureId: '', adapter: adapter.name, at: page.at, readMs: 0 });
  }
  return undefined;
}

/** Where the page may have been, most surely first; a page that does not say may be any site's first one. */
function addressesOf(document: Document, address: string | undefined): URL[] {
  const said = [
    address,
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  return [...said, ...SITES.map(({ home }) => home)].flatMap((each) => URL.parse(each ?? '') ?? []);
}

/**
 * The day on which the page was seen: when it was saved, else the day that it lists, at noon or, of today, as it began.
 * A page that names neither gives no sighting, and neither does a paper's own page, which lists nothing.
 */
function sightingOn(listing: ListingRef, savedAt: number | undefined, now: number): ImportedSighting | undefined {
  if (listing.kind === 'paper') return undefined;
  if (savedAt !== undefined) return { listing, day: localDay(savedAt), at: savedAt };
  if (listing.kind !== 'day' || !isDay(listing.name)) return undefined;
  const start = dayStart(listing.name);
  return { listing, day: listing.name, at: start + HALF_DAY <= now ? start + HALF_DAY : start };
}

// Chromium and Internet Explorer write `saved from url=(0042)https://…`, SingleFile `url: …` and `saved date: …`.
const SAVED_FROM = /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/;
const SINGLE_FILE =
  /Page saved with SingleFile\s{1,20}url:\s{0,5}(\S{1,2000})(?:\s{1,20}saved date:\s{0,5}([^\n(]{1,60}))?/;

function savedFrom(head: string): Omit<SavedPage, 'html'> {
  const [, from] = SAVED_FROM.exec(head) ?? [];
  const [, single, date = ''] = SINGLE_FILE.exec(head) ?? [];
  const address = from ?? single;
  const savedAt = Date.parse(date);
  return { ...(address && { address }), ...(Number.isFinite(savedAt) && { savedAt }) };
}
