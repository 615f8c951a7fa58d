/**
 * The columns of a paper for filters and sorting (Lucene: doc values), an unsigned number each. Times are in minutes
 * since 1970 UTC; 0 is unknown.
 */
export const PAPER_COLUMNS = [
  'firstSeen',
  'lastSeen',
  /** when the paper's own page was last open */
  'opened',
  'published',
  /** since when the reader has it, of what an import brought */
  'added',
  /** the number of captures with the paper */
  'times',
  /** the votes last seen, plus one; 0 is unknown */
  'votesNow',
  /** GitHub stars, plus one; 0 is unknown */
  'stars',
  /** bits of FLAGS */
  'flags',
  /** index of the status in STATUSES (papers/mark.ts) */
  'status',
  /** a bit for each source, by its index in SOURCES (papers/sources.ts) */
  'sources',
] as const;
export type PaperColumn = (typeof PAPER_COLUMNS)[number];

/** The bits of the column `flags`. `listed`: the paper is on a list of the reader. */
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

/** The columns of one sighting: a paper on one day in one listing. */
export const SIGHTING_COLUMNS = [
  /** the reader's local day, in days since 1970-01-01 */
  'day',
  /** index in LISTING_KINDS (papers/listing-kinds.ts) */
  'kind',
  /** its rank when last seen that day; 0 is unknown */
  'rank',
  /** its votes when last seen that day, plus one; 0 is unknown */
  'votes',
] as const;
export type SightingColumn = (typeof SIGHTING_COLUMNS)[number];

/** One number for each document, by document id. */
export type Column = Uint32Array;

/** The sightings of all documents; those of document `d` have the indexes from `starts[d]` up to `starts[d + 1]`. */
export interface SightingColumns extends Readonly<Record<SightingColumn, Uint32Array>> {
  readonly starts: Uint32Array;
}
