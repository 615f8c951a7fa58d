import { text } from '../../messages/catalogue.ts';
import type { Day } from '../../papers/days.ts';
import { isDay } from '../../papers/days.ts';
import type { ListingKey, ListingRef } from '../../papers/listing.ts';
import { parseListingKey } from '../../papers/listing.ts';
import type { Site } from '../../papers/sources.ts';
import { siteOf } from '../../papers/sources.ts';
import { cut, isSeen } from '../../papers/text.ts';
import { dateInShort, monthLabel } from './date-labels.ts';
import { idLabel } from './title-label.ts';

// A list to choose from is as wide as its longest line.
const LONGEST_TITLE = 90;

/** The label of a listing: "Daily Papers, 2 Jun", "Week 23 of 2026", "Search for “agents”". */
export function listingLabel(key: ListingKey, today: Day): string {
  const ref = parseListingKey(key);
  if (!ref) return idLabel(key);
  const site = siteOf(ref.source);
  const label = labelOf(ref, site, today);
  return site.isOptional && ref.kind !== 'day' ? text('listing_on_site', label, site.name) : label;
}

/** A listing in a list of listings, with the title of the paper when it is a paper's page. */
interface ListingInList {
  listing: ListingKey;
  title?: string;
}

/**
 * The label of a listing among others: an opened paper's page is told apart by the paper's `title`, or by its arXiv id
 * where that is not known. One of which no label can be made has its key, so that it does not take the others with it.
 */
export function listingLabelInList(listing: ListingInList, today: Day): string {
  try {
    return labelInList(listing, today);
  } catch {
    return idLabel(listing.listing);
  }
}

function labelInList({ listing, title }: ListingInList, today: Day): string {
  const ref = parseListingKey(listing);
  if (ref?.kind !== 'paper') return listingLabel(listing, today);
  const site = siteOf(ref.source);
  const label =
    title === undefined || !isSeen(title)
      ? text('listing_page_of', ref.name)
      : text('listing_page_of_titled', short(title));
  return site.isOptional ? text('listing_on_site', label, site.name) : label;
}

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${cut(title, LONGEST_TITLE).trimEnd()}…` : title;
}

function labelOf({ kind, name }: ListingRef, { daily }: Site, today: Day): string {
  switch (kind) {
    case 'day':
      return isDay(name) ? text('listing_day', daily, dateInShort(name, today)) : text('listing_day_unknown', daily);
    case 'week':
      return text('listing_week', Number(name.slice(6)), name.slice(0, 4));
    case 'month':
      return text('listing_month', monthLabel(name));
    case 'trending':
      return text('listing_trending', dateInShort(name, today));
    case 'search':
      return text('listing_search', name);
    case 'paper':
      return text('listing_paper');
    case 'organisation':
      return text('listing_organisation', name);
    case 'collection':
      return text('listing_collection', name);
    case 'profile':
      return text('listing_profile', name);
  }
}
