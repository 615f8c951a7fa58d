/** What filters and sorting need of a paper beside its words. Times are minutes since 1970 UTC; 0 is not known. */
export const PAPER_COLUMNS = [
  'firstSeen',
  'lastSeen',
  /** when its own page was last open */
  'opened',
  'published',
  /** in how many captures it was */
  'times',
  /** as last seen, plus one; 0 is not known */
  'votesNow',
  /** GitHub stars, plus one; 0 is not known */
  'stars',
  /** see FLAGS */
  'flags',
  /** the number of its status in STATUSES */
  'status',
  /** the bits of its sources, by their numbers in SOURCES */
  'sources',
] as const;
export type PaperColumn = (typeof PAPER_COLUMNS)[number];

/** The bits of the column `flags`. */
export const FLAGS = {
  starred: 1,
  opened: 2,
  shown: 4,
  partial: 8,
  code: 16,
  project: 32,
  note: 64,
  summary: 128,
  media: 256,
  listed: 512,
} as const;
export type Flag = keyof typeof FLAGS;

/** What filters need of one sighting. */
export const SIGHTING_COLUMNS = [
  /** the reader's own day, in days since 1970-01-01 */
  'day',
  /** the number of its kind in LISTING_KINDS */
  'kind',
  /** its place when last seen that day; 0 is not known */
  'rank',
  /** the votes when last seen that day, plus one; 0 is not known */
  'votes',
] as const;
export type SightingColumn = (typeof SIGHTING_COLUMNS)[number];

/** One number for each document. */
export type Column = Uint32Array;

/** All sightings, document after document: those of document `d` are `starts[d]` up to `starts[d + 1]`. */
export interface SightingColumns extends Readonly<Record<SightingColumn, Uint32Array>> {
  readonly starts: Uint32Array;
}
