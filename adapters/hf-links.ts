import type { ListingRef } from '../papers/listing.ts';
import { listingRef } from '../papers/listing.ts';
import type { Adapter } from './adapter.ts';
import { placedLinks, rowsFromLinks } from './hf/links.ts';
import { OWN_PAGES, sitePath } from './hf/site.ts';

function listingAt(url: URL): ListingRef | undefined {
  const path = sitePath(url);
  if (!path) return undefined;
  const [first = '', second = '', third] = path;
  if (first === 'collections' && second && third) return listingRef('hf', 'collection', `${second}/${third}`);
  if (!first || OWN_PAGES.includes(first)) return undefined;
  if (second === 'papers' && !third) return listingRef('hf', 'organisation', first);
  if (second === '' || second === 'activity') return listingRef('hf', 'profile', path.slice(0, 3).join('/'));
  return undefined;
}

/**
 * Organisation, collection and profile pages, of which nobody has recorded the HTML: takes every link to a paper and
 * marks the records partial.
 */
export const hfLinks: Adapter = {
  name: 'hf-links',
  alwaysShowsPapers: false,
  matches: (url) => listingAt(url) !== undefined,
  placed: ({ document }) => placedLinks(document),
  read({ document, url }) {
    const listing = listingAt(url);
    const rows = rowsFromLinks(document);
    return listing && rows.length > 0 ? { listing, via: 'links', rows, cards: rows.length } : undefined;
  },
};
