import type { Day } from './days.ts';
import { isDay, isMonth, isWeek } from './days.ts';
import { LIMITS } from './limits.ts';
import { parseArxivId } from './paper-id.ts';
import { cleanText } from './text.ts';

export const LISTING_KINDS = [
  'day',
  'week',
  'month',
  'trending',
  'search',
  'paper',
  'organisation',
  'collection',
  'profile',
] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** The sites Daybook reads, by the prefix of their listing keys. */
export const SOURCES = ['hf'] as const;
export type Source = (typeof SOURCES)[number];

/** `hf:day:2026-06-03`, `hf:week:2026-W23`, `hf:search:mixture of experts`, `hf:paper:2602.08025`. */
export type ListingKey = string;

/** One page of one source that shows papers, named by its key. */
export interface ListingRef {
  listing: ListingKey;
  source: Source;
  kind: ListingKind;
  /** the day, week, month, search text, arXiv id or site path that the key ends in */
  name: string;
  /** the page did not say plainly which listing it is */
  doubtful?: true;
}

/** What a day listing is called when nothing on its page or in its address tells the day. */
export const UNKNOWN_DAY = 'unknown';

const NAME_RULES: Record<ListingKind, (name: string) => boolean> = {
  day: (name) => name === UNKNOWN_DAY || isDay(name),
  week: isWeek,
  month: isMonth,
  trending: isDay,
  search: (name) => name !== '' && searchName(name) === name,
  paper: (name) => parseArxivId(name) === name,
  organisation: isSitePath,
  collection: isSitePath,
  profile: isSitePath,
};

/** The listing of that kind and name, or undefined when the name does not fit the kind. */
export function listingRef(source: Source, kind: ListingKind, name: string): ListingRef | undefined {
  return NAME_RULES[kind](name) ? { listing: `${source}:${kind}:${name}`, source, kind, name } : undefined;
}

/** The listing that a key names, or undefined when it is no key of ours. */
export function parseListingKey(key: string): ListingRef | undefined {
  const [source = '', kind = ''] = key.split(':', 2);
  const known = SOURCES.find((name) => name === source);
  const named = LISTING_KINDS.find((name) => name === kind);
  return known && named && listingRef(known, named, key.slice(source.length + kind.length + 2));
}

/** The site's search text in its one form, so that asking twice is one listing. */
export function searchName(query: string): string {
  return cleanText(query.toLowerCase(), LIMITS.siteQuery);
}

/** The name of today's trending listing; `day` is the reader's own, as the page itself names none. */
export function trendingRef(source: Source, day: Day): ListingRef | undefined {
  return listingRef(source, 'trending', day);
}

function isSitePath(name: string): boolean {
  return /^\w[\w.-]{0,119}(\/\w[\w.-]{0,199}){0,2}$/.test(name);
}
