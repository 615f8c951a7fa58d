import * as v from 'valibot';
import type { Shown, UncheckedCapture } from '../papers/capture.ts';
import { TROUBLES, VIAS } from '../papers/capture.ts';
import { isDay } from '../papers/days.ts';
import { LIMITS } from '../papers/limits.ts';
import type { ListingRef } from '../papers/listing.ts';
import { parseListingKey } from '../papers/listing.ts';
import { LISTING_KINDS } from '../papers/listing-kinds.ts';
import type { NoteDraft } from '../papers/note-draft.ts';
import { isPaperId } from '../papers/paper-id.ts';
import { SOURCES } from '../papers/sources.ts';

// What a content script sends is as hostile as the page it runs in: a compromised page process can forge it. Fields
// that are not named here are dropped; the rows of a capture are checked by cleanCapture.

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

// Any number: the background knows which times make sense, and a page whose clock is broken must still be recorded.
const time = v.pipe(v.number(), v.finite(), v.transform(Math.floor));

export const paperIdShape = v.pipe(
  v.string(),
  v.check((text) => isPaperId(text)),
);

export const listingKeyShape = v.pipe(
  v.string(),
  v.check((key) => parseListingKey(key) !== undefined),
);

/** The id of a list, a smart list or a rule. */
export const rowIdShape = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/));

/** The name of one opened editor of a note. */
export const editorShape = v.pipe(v.string(), v.uuid());

/** Which edits of a note its editor had seen. */
export const noteVersionShape = v.pipe(v.string(), v.maxLength(LIMITS.noteVersion));

/** What may be the name of an adapter; which ones there are is for the background to compare. */
export const adapterShape = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));

/** What is typed into a note and not stored yet. */
export const draftShape: v.GenericSchema<unknown, NoteDraft> = v.object({
  editor: editorShape,
  paperId: paperIdShape,
  text: v.pipe(
    v.string(),
    v.maxLength(LIMITS.draft),
    v.transform((text) => text.toWellFormed()),
  ),
  was: noteVersionShape,
});

export const dayShape = v.pipe(v.string(), v.check(isDay));

const listingShape: v.GenericSchema<unknown, ListingRef> = v.pipe(
  v.object({
    listing: v.string(),
    source: v.picklist(SOURCES),
    kind: v.picklist(LISTING_KINDS),
    name: v.string(),
    doubtful: v.exactOptional(v.literal(true)),
  }),
  v.check(({ listing, source, kind, name }) => {
    const named = parseListingKey(listing);
    return named?.source === source && named.kind === kind && named.name === name;
  }),
);

export const captureShape: v.GenericSchema<unknown, UncheckedCapture> = v.object({
  captureId: v.pipe(v.string(), v.uuid()),
  adapter: adapterShape,
  address: v.exactOptional(v.pipe(v.string(), v.startsWith('/'), v.maxLength(LIMITS.address))),
  at: time,
  readMs: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)),
  listing: listingShape,
  via: v.picklist(VIAS),
  rows: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.rows)),
  cards: v.pipe(
    count,
    v.transform((cards) => Math.min(cards, 100_000)),
  ),
  trouble: v.exactOptional(v.picklist(TROUBLES)),
  factsAt: v.exactOptional(time),
  hidden: v.exactOptional(v.literal(true)),
});

export const shownShape: v.GenericSchema<unknown, Shown> = v.object({
  listing: listingKeyShape,
  captureId: v.exactOptional(v.pipe(v.string(), v.uuid())),
  captureAt: time,
  until: v.exactOptional(time),
  papers: v.pipe(v.array(v.object({ paperId: paperIdShape, at: time })), v.maxLength(LIMITS.rows)),
});
