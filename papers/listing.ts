import type { Day } from './days.ts';
import { isDay, isMonth, isWeek } from './days.ts';
import { LIMITS } from './limits.ts';
import type { ListingKind } from './listing-kinds.ts';
import { LISTING_KINDS } from './listing-kinds.ts';
import { parseArxivId } from './paper-id.ts';
import type { Site, Source } from './sources.ts';
import { SITES, SOURCES, siteOf } from './sources.ts';
import { cleanText } from './text.ts';

/** Source, kind and name: `…:day:2026-06-03`, `…:week:2026-W23`, `…:search:mixture of experts`. */
export type ListingKey = string;

/** One page of one source that shows papers, named by its key. */
export interface ListingRef {
  listing: ListingKey;
  source: Source;
  kind: ListingKind;
  /** the day, week, month, search text, arXiv id or site path that the key ends in */
  name: string;
  /** which listing it is was guessed, not read from the page */
  doubtful?: true;
}

/** The name of a day listing when neither its page nor its address names the day. */
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

/** The listing of that kind and name, or undefined when the site has no such kind or the name does not fit it. */
export function listingRef(source: Source, kind: ListingKind, name: string): ListingRef | undefined {
  if (!siteOf(source).listings[kind] || !NAME_RULES[kind](name)) return undefined;
  return { listing: `${source}:${kind}:${name}`, source, kind, name };
}

/** The listing that a key names, or undefined when it is no key of ours. */
export function parseListingKey(key: string): ListingRef | undefined {
  const [source = '', kind = ''] = key.split(':', 2);
  const known = SOURCES.find((name) => name === source);
  const named = LISTING_KINDS.find((name) => name === kind);
  return known && named && listingRef(known, named, key.slice(source.length + kind.length + 2));
}

/** The sites of these listings, in the order of SITES; the first site when there are no listings. */
export function sitesOf(listings: readonly ListingKey[]): Site[] {
  const sources = new Set(listings.map((key) => key.slice(0, key.indexOf(':'))));
  return listings.length > 0 ? SITES.filter(({ source }) => sources.has(source)) : [SITES[0]];
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
