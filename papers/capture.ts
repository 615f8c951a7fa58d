import type { ListingRef } from './listing.ts';
import type { PaperFacts } from './paper.ts';

/**
 * How a page was read: from the JSON it carries, from its cards, from bare links to papers, or from the text of a
 * single paper's page.
 */
export const VIAS = ['json', 'cards', 'links', 'text'] as const;
export type Via = (typeof VIAS)[number];

/** One paper as one listing showed it. */
export interface CapturedRow {
  paper: PaperFacts;
  /** its place on the listing, from 1; absent on a paper's own page */
  rank?: number;
  upvotes?: number;
  comments?: number;
}

/** What an adapter reads from a page. */
export interface Reading {
  listing: ListingRef;
  via: Via;
  /** the papers in page order, each once */
  rows: CapturedRow[];
  /** the places for papers that the page had, `rows` and `unreadable` together */
  cards: number;
  /** the places that gave no paper */
  unreadable: number;
  /** why the page's JSON could not be used alone; absent when it was enough, or none was expected */
  trouble?: 'no-json' | 'bad-json' | 'stale-json';
}

/**
 * A Reading with its time, ready for the library. `captureId` is chosen once per reading, so that sending it again
 * when the answer got lost does no harm.
 */
export interface Capture extends Reading {
  captureId: string;
  /** when the page was read, by the page's clock, in milliseconds */
  at: number;
  /** how long reading took, in milliseconds */
  readMs: number;
}

/** A card that was on screen: at least half visible for a second. */
export interface Shown {
  listing: string;
  /** the time of the capture whose sighting it belongs to */
  captureAt: number;
  papers: { paperId: string; at: number }[];
}
