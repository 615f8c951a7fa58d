import type { ListingRef } from './listing.ts';
import type { PaperFacts } from './paper.ts';

/**
 * How a page was read: from the JSON it carries, from its cards, from bare links to papers, or from the text of a
 * single paper's page.
 */
export const VIAS = ['json', 'cards', 'links', 'text'] as const;
export type Via = (typeof VIAS)[number];

/** Why a page's JSON could not be used alone. */
export const TROUBLES = ['no-json', 'bad-json', 'stale-json'] as const;
export type Trouble = (typeof TROUBLES)[number];

/**
 * A record with the same fields as `T`, each holding whatever the page had where the field's value should be. Picking
 * values out of a page costs the page's time, so the rest is done later: clean.ts makes a `T` of it in the background.
 */
export type Scraped<T> = { [K in keyof T]?: unknown };

/** What an adapter reads from a page. */
export interface Reading {
  listing: ListingRef;
  via: Via;
  /** the papers in page order, each once, as the page shows them */
  rows: ScrapedRow[];
  /** the places for papers that the page had, those without a paper included */
  cards: number;
  /** absent when the JSON was enough, or none was expected */
  trouble?: Trouble;
}

/** One paper as one listing showed it: picked out, not yet clean. */
export interface ScrapedRow {
  paper: Scraped<PaperFacts>;
  /** its place on the listing, from 1; absent on a paper's own page */
  rank?: number;
  upvotes?: unknown;
  comments?: unknown;
}

/**
 * A Reading with its time, on its way to the library. `captureId` is chosen once per reading, so that sending it again
 * when the answer got lost does no harm.
 */
export interface ReadCapture extends Reading {
  captureId: string;
  /** the name of the adapter that read it; a notice that such pages cannot be read goes with it */
  adapter: string;
  /** the path and search that it was read at; absent when it is the address that it is sent from. Never stored */
  address?: string;
  /** when the page was read, by the page's clock, in milliseconds */
  at: number;
  /** how long reading took, in milliseconds */
  readMs: number;
  /** when its data were first read on the open page, where that was before: a page that stays open grows old */
  factsAt?: number;
  /** the page has not been in view yet: it was loaded in a tab that nobody has looked at */
  hidden?: true;
}

/** A capture as it arrives in a message: everything is checked but its rows, which may be anything. */
export type UncheckedCapture = Omit<ReadCapture, 'rows'> & { rows: readonly unknown[] };

/** One paper as one listing showed it. */
export interface CapturedRow {
  paper: PaperFacts;
  rank?: number;
  upvotes?: number;
  comments?: number;
}

/** A capture that is clean and within LIMITS, ready for the library. */
export interface Capture extends Omit<ReadCapture, 'rows'> {
  rows: CapturedRow[];
  /** the places that gave no paper */
  unreadable: number;
}

/** What recording a capture did: for the background alone, as no page may learn what was seen before. */
export interface CaptureReceipt {
  captureId: string;
  /** papers the library had never seen */
  fresh: number;
  papers: number;
  /** it had been recorded before */
  repeated: boolean;
}

/** Cards that were on screen, at least half visible for a second, and how long their page was in view. */
export interface Shown {
  listing: string;
  /** the capture whose sightings they belong to, and its time */
  captureId?: string;
  captureAt: number;
  /** the last moment at which the page was in view; there when it has been for a while since that was told */
  until?: number;
  papers: { paperId: string; at: number }[];
}
