import type { Via } from '../papers/capture.ts';
import type { Stamp } from '../papers/clock.ts';
import type { Day } from '../papers/days.ts';
import type { ListingKey, ListingRef } from '../papers/listing.ts';
import type { ListingKind } from '../papers/listing-kinds.ts';
import type { PaperId } from '../papers/paper-id.ts';

// Papers, sightings and marks are described in papers/; these rows exist only in the library.

/** A listing the reader has opened, with how its last capture was read. */
export interface Listing extends ListingRef {
  firstSeen: number;
  lastSeen: number;
  /** how many captures it had */
  times: number;
  via: Via;
  cards: number;
  unreadable: number;
}

/** What remains of one capture: which papers stood on the page, in which order, with how many votes. */
export interface CaptureRecord {
  captureId: string;
  listing: ListingKey;
  kind: ListingKind;
  via: Via;
  at: number;
  readMs: number;
  cards: number;
  unreadable: number;
  /** papers that the library had never seen before */
  fresh: number;
  paperIds: PaperId[];
  /** in the order of `paperIds`; null where the page showed none */
  upvotes: (number | null)[];
}

/** How many papers the reader saw on one of their days. Counted anew whenever a sighting of that day comes or goes. */
export interface DayCount {
  day: Day;
  papers: number;
}

/** A paper that is gone: forgotten by the reader, or found to be the same as another. */
export interface Tombstone {
  paperId: PaperId;
  at: number;
  revision: number;
  /** the key under which it lives on */
  became?: PaperId;
}

/** What the reader set. One row, under the key 'settings'. */
export interface Settings {
  key: 'settings';
  capturing: boolean;
  /** record in private windows, where the browser lets Daybook run */
  privateWindows: boolean;
}

export const DEFAULT_SETTINGS: Settings = { key: 'settings', capturing: true, privateWindows: false };

/** Something the reader must know. It stands until it no longer holds or the reader has dealt with it. */
export type Notice =
  /** a page with a known address gave no papers; `about` is the adapter */
  | { notice: `format:${string}`; kind: 'format'; about: string; at: number }
  /** the library came back empty; `papers` and `lastWrite` are what it had */
  | { notice: 'lost'; kind: 'lost'; at: number; papers: number; lastWrite: number }
  /** the disk or the browser's quota is full, so the last capture was not stored */
  | { notice: 'full'; kind: 'full'; at: number };

/** The library's one row about itself, under the key 'library'. */
export interface LibraryMeta {
  key: 'library';
  /** chosen at random when the library is made; a different epoch is a different library */
  epoch: string;
  createdAt: number;
  /** the newest schema that has written here; older code must not write */
  schema: number;
  revision: number;
  device: string;
  clock?: Stamp;
  /** how many papers there are, kept so that none need be counted */
  papers: number;
}
