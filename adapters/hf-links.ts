import type { ListingRef } from '../papers/listing.ts';
import { listingRef } from '../papers/listing.ts';
import type { Adapter } from './adapter.ts';
import { rowsFromLinks } from './hf/links.ts';
import { sitePath } from './hf/site.ts';

// First path segments that are the site's own and no user's or organisation's name (the header and footer links of
// pages recorded 2024-08 to 2026-06, and the site's documentation).
const OWN_PAGES = new Set(
  (
    'papers models datasets spaces collections docs blog posts chat join login logout settings pricing enterprise ' +
    'tasks learn organizations new notifications search api support terms-of-service privacy changelog inference ' +
    'storage buckets front avatars oauth welcome languages metrics brand jobs inference-endpoints subscribe activity'
  ).split(' '),
);

function listingAt(url: URL): ListingRef | undefined {
  const path = sitePath(url);
  if (!path) return undefined;
  const [first = '', second = '', third] = path;
  if (first === 'collections' && second && third) return listingRef('hf', 'collection', `${second}/${third}`);
  if (!first || OWN_PAGES.has(first)) return undefined;
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
  matches: (url) => listingAt(url) !== undefined,
  state({ document, url }) {
    const rows = rowsFromLinks(document);
    return rows.length > 0 ? `${url.pathname} ${rows.map((row) => row.paper.paperId).join()}` : '';
  },
  read({ document, url }) {
    const listing = listingAt(url);
    const rows = rowsFromLinks(document);
    return listing && rows.length > 0
      ? { listing, via: 'links', rows, cards: rows.length, unreadable: 0 }
      : undefined;
  },
};
