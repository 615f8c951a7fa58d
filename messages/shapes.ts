import * as v from 'valibot';
import { githubRepo, httpsAddress } from '../papers/addresses.ts';
import type { Capture, CapturedRow, Shown } from '../papers/capture.ts';
import { VIAS } from '../papers/capture.ts';
import { isDay } from '../papers/days.ts';
import { LIMITS } from '../papers/limits.ts';
import type { ListingRef } from '../papers/listing.ts';
import { LISTING_KINDS, parseListingKey, SOURCES } from '../papers/listing.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { isPaperId, parseDoi } from '../papers/paper-id.ts';
import { cleanText } from '../papers/text.ts';

// What a content script sends is as hostile as the page it runs in: a compromised page process can forge it. So every
// field is checked again here, and what is not named here does not get through.

/** A line of text that is clean and within `limit` already. */
export function line(limit: number): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(limit),
    v.check((text) => cleanText(text, limit) === text),
  );
}

const address = v.pipe(
  v.string(),
  v.check((text) => httpsAddress(text) === text),
);

const handle = v.pipe(v.string(), v.regex(/^[\w.-]{1,96}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

// From 1990, before arXiv, to 2100: a clock that says otherwise is broken.
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(631_152_000_000), v.maxValue(4_102_444_800_000));

export const paperIdShape = v.pipe(
  v.string(),
  v.check((text) => isPaperId(text)),
);

export const listingKeyShape = v.pipe(
  v.string(),
  v.check((key) => parseListingKey(key) !== undefined),
);

export const dayShape = v.pipe(v.string(), v.check(isDay));

export const paperFactsShape: v.GenericSchema<unknown, PaperFacts> = v.pipe(
  v.object({
    paperId: paperIdShape,
    title: line(LIMITS.title),
    abstract: v.exactOptional(line(LIMITS.abstract)),
    authors: v.exactOptional(
      v.pipe(
        v.array(v.object({ name: line(LIMITS.name), handle: v.exactOptional(handle) })),
        v.minLength(1),
        v.maxLength(LIMITS.authors),
      ),
    ),
    authorCount: v.exactOptional(count),
    publishedAt: v.exactOptional(time),
    submittedAt: v.exactOptional(time),
    aiSummary: v.exactOptional(line(LIMITS.aiSummary)),
    aiKeywords: v.exactOptional(v.pipe(v.array(line(LIMITS.keyword)), v.minLength(1), v.maxLength(LIMITS.keywords))),
    organisation: v.exactOptional(v.object({ handle, name: line(LIMITS.name) })),
    submitter: v.exactOptional(v.object({ handle, name: v.exactOptional(line(LIMITS.name)) })),
    githubRepo: v.exactOptional(
      v.pipe(
        v.string(),
        v.check((text) => githubRepo(text) === text),
      ),
    ),
    githubStars: v.exactOptional(count),
    projectPage: v.exactOptional(address),
    thumbnail: v.exactOptional(address),
    media: v.exactOptional(v.pipe(v.array(address), v.minLength(1), v.maxLength(LIMITS.media))),
    doi: v.exactOptional(
      v.pipe(
        v.string(),
        v.check((text) => parseDoi(text) === text),
      ),
    ),
    venue: v.exactOptional(line(LIMITS.name)),
    type: v.exactOptional(
      v.picklist(['article-journal', 'paper-conference', 'report', 'thesis', 'book', 'chapter'] as const),
    ),
    partial: v.exactOptional(v.literal(true)),
  }),
);

const rowShape: v.GenericSchema<unknown, CapturedRow> = v.object({
  paper: paperFactsShape,
  rank: v.exactOptional(v.pipe(count, v.minValue(1))),
  upvotes: v.exactOptional(count),
  comments: v.exactOptional(count),
});

const listingShape: v.GenericSchema<unknown, ListingRef> = v.pipe(
  v.object({
    listing: v.string(),
    source: v.picklist(SOURCES),
    kind: v.picklist(LISTING_KINDS),
    name: v.string(),
    doubtful: v.exactOptional(v.literal(true)),
  }),
  v.check(({ listing, source, kind, name }) => {
    const meant = parseListingKey(listing);
    return meant?.source === source && meant.kind === kind && meant.name === name;
  }),
);

export const captureShape: v.GenericSchema<unknown, Capture> = v.object({
  captureId: v.pipe(v.string(), v.uuid()),
  at: time,
  readMs: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)),
  listing: listingShape,
  via: v.picklist(VIAS),
  rows: v.pipe(v.array(rowShape), v.maxLength(LIMITS.rows)),
  cards: count,
  unreadable: count,
  trouble: v.exactOptional(v.picklist(['no-json', 'bad-json', 'stale-json'] as const)),
});

export const shownShape: v.GenericSchema<unknown, Shown> = v.object({
  listing: listingKeyShape,
  captureAt: time,
  papers: v.pipe(v.array(v.object({ paperId: paperIdShape, at: time })), v.maxLength(LIMITS.rows)),
});
