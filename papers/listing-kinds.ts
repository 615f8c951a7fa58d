/** The kinds of pages that show papers. The search index stores a kind by its place here: new ones go to the end. */
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
