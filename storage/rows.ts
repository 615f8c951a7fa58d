import type { BackupSchedule } from '../papers/backup-schedule.ts';
import type { Via } from '../papers/capture.ts';
import type { Stamp } from '../papers/clock.ts';
import type { Day } from '../papers/days.ts';
import type { Density } from '../papers/density.ts';
import type { DigestSettings } from '../papers/digest-week.ts';
import type { ForgettablePlace } from '../papers/forgotten-scope.ts';
import type { StepUnderWay } from '../papers/journal.ts';
import type { OwnKeys } from '../papers/keyboard.ts';
import type { ListingKey, ListingRef } from '../papers/listing.ts';
import type { ListingKind } from '../papers/listing-kinds.ts';
import type { Parting } from '../papers/paper.ts';
import type { PaperId } from '../papers/paper-id.ts';

// Papers, their facts by device, sightings and marks are described in papers/; these rows exist only in the library.

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
  /** the reader's day at that moment, as its sightings have it; absent in captures of before 2026-12 */
  day?: Day;
  /** the write that stored it; absent in captures of before 2026-12 */
  revision?: number;
  /** as in Sighting */
  recorded?: Stamp;
  /** the last moment at which its page is known to have been in view; absent when none is known after `at` */
  until?: number;
  /** its page had not been in view: it counts for no visit */
  hidden?: true;
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

/**
 * How many papers have a tag, or are on a list (by its id). Kept by every write that changes papers; a label that no
 * paper has has no row.
 */
export interface LabelCount {
  kind: 'tag' | 'list';
  name: string;
  papers: number;
}

/**
 * A paper that was forgotten by the reader, or found to be the same as another. It stays when the paper is seen again,
 * so that no other copy of the library brings back what was there before.
 */
export interface Tombstone {
  paperId: PaperId;
  at: number;
  /**
   * What was captured or set until then is gone. '' when the paper itself was not to be forgotten: it was found to be
   * another, or went with the days or listings where it was seen. Absent in tombstones of before 2026-12: see
   * orderToForget.
   */
  clock?: Stamp | '';
  revision: number;
  /** the key under which it lives on */
  became?: PaperId;
  /** the two are told apart again, or were */
  parted?: Parting;
}

/**
 * An order to forget a day, a listing or a site. It stays, so that no other copy of the library brings back what it
 * covers: the sightings in its scope that were captured before its clock.
 */
export interface ForgottenPlace {
  /** `day:…`, `source:…` or `listing:…`; see papers/forgotten-scope.ts */
  scope: string;
  clock: Stamp;
  /** the write in which it was given; once it is carried out, the one that took the last of it */
  revision: number;
  /** it is still being carried out: the papers up to this key are done ('' when none is) */
  doneUpTo?: PaperId | '';
  /** there while it is being carried out */
  work?: ForgettingWork;
}

/** How far an order to forget a place has come. */
export interface ForgettingWork {
  place: ForgettablePlace;
  /** what is taken now; each stage follows the one before */
  stage: 'papers' | 'captures' | 'listings';
  /** papers beyond `doneUpTo` that are done, because they were seen or marked after the order */
  doneEarly: PaperId[];
  /** the captures up to this key are done, of a site */
  capturesUpTo?: string;
  /** the listings on which something was taken, of a day */
  listings: ListingKey[];
  /** how many papers were gone through, and how many of them are gone */
  handled: number;
  gone: number;
  /** how many papers the library had when it was ordered */
  total: number;
}

/** How far a rule has run on this device. */
export interface RuleRun {
  /** the rule's */
  id: string;
  /** the search with which it ran: with another one it begins anew */
  text: string;
  /** the papers changed up to this write of the library are done */
  revision: number;
  /** the step of the journal to which what it tags belongs, until it has run once */
  step?: number;
}

/** What the reader set. One row, under the key 'settings'. */
export interface Settings extends DigestSettings {
  key: 'settings';
  capturing: boolean;
  /** record in private windows, where the browser lets Daybook run */
  privateWindows: boolean;
  /** how much room rows take; comfortable until the reader chooses */
  density?: Density;
  /** how often backups are made by themselves; not at all until the reader chooses */
  backups?: BackupSchedule;
  /** the keys that are not those from the start */
  keys?: OwnKeys;
  /** the reader was told that the key S, which starred until 2026-11, skips; or has starred with the key that does */
  knowsSkipKey?: boolean;
}

export const DEFAULT_SETTINGS: Settings = { key: 'settings', capturing: true, privateWindows: false };

/**
 * Something the reader must know of what was recorded. It stands until it no longer holds or the reader has dealt with
 * it. That recording has stopped is kept outside of the library: see papers/stoppage.ts.
 */
export type Notice =
  /** a page with a known address gave no papers; `about` is the adapter */
  | { notice: `format:${string}`; kind: 'format'; about: string; at: number }
  /** a page showed more than is kept of one page: `papers` more, at that time */
  | { notice: 'too-many'; kind: 'too-many'; papers: number; at: number }
  /** the library came back as it was before: it lacks `papers` that it had at its last write */
  | { notice: 'fewer'; kind: 'fewer'; papers: number; at: number }
  /** there is no backup, or the `last` is old */
  | { notice: 'backup'; kind: 'backup'; at: number; last?: number };

export const NOTICE_KINDS: readonly Notice['kind'][] = ['format', 'too-many', 'fewer', 'backup'];

/** The library's one row about itself, under the key 'library'. */
export interface LibraryMeta {
  key: 'library';
  /** chosen at random when the library is made; a different epoch is a different library */
  epoch: string;
  createdAt: number;
  /** the libraries, newest last, in whose place the reader wanted this one */
  replaces?: string[];
  /** the newest schema that has written here; older code must not write */
  schema: number;
  revision: number;
  device: string;
  clock?: Stamp;
  /** the last stamp of 1970 that a mark of an import got */
  importClock?: Stamp;
  /** the key under which names of forgotten listings are hashed; made when it is first needed */
  salt?: string;
  /** the scopes of orders to forget that are still being carried out */
  forgetting?: string[];
  /** the revision up to which all months are counted; absent until they are */
  counted?: number;
  /** the steps of the journal that are being carried out, or were when the background was stopped */
  steps?: StepUnderWay[];
  /** the id of the import that was joined last, all of it */
  lastImport?: string;
  /** papers were parted here, or in a copy joined with it: only then need tombstones be read to know which */
  hasParted?: true;
  /** something was imported here: only then need papers be read to know that an import keeps them */
  hasImports?: true;
  /** how many papers there are, kept so that none need be counted */
  papers: number;
  /** the last backup that was made and found good */
  backup?: LastBackup;
  /** when the reader was last told that there is no new backup */
  reminded?: number;
  /** a restore that is being carried out, or was when the background was stopped: how many batches are joined */
  restoring?: Restoring;
  /** the last restore that was cancelled, after `done` of `total` batches; absent once one was done or begun since */
  restoreCancelled?: { at: number; done: number; total: number };
  /** the last restore that was done */
  restored?: { at: number; added: number; changed: number };
}

/** How far a restore has come. */
export interface Restoring {
  id: string;
  done: number;
  total: number;
  /** no more papers are to be joined */
  isCancelled?: true;
}

/** A backup that was made and found good. */
export interface LastBackup {
  /** as of when, in milliseconds */
  at: number;
  /** the name of its file, or of the first of its parts */
  file: string;
  papers: number;
}
