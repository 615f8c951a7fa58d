import type { ListingRef } from '../../papers/listing.ts';
import { listingRef } from '../../papers/listing.ts';
import type { Adapter } from '../adapter.ts';
import { isErrorPage } from './error-page.ts';
import { placedLinks, rowsFromLinks } from './link-rows.ts';
import { pageState } from './page-state.ts';
import { OWN_PAGES, sitePath } from './site.ts';

/**
 * Organisation, collection and profile pages, of which nobody has recorded the HTML: takes every link to a paper, with
 * the facts in the page's own data where it has any. The other records are partial.
 */
export const hfLinks: Adapter = {
  name: 'hf-links',
  alwaysShowsPapers: false,
  matches: (url) => listingAt(url) !== undefined,
  placed: ({ document }) => placedLinks(document),
  read({ document, url }) {
    const listing = isErrorPage(document) ? undefined : listingAt(url);
    const links = rowsFromLinks(document);
    return listing && links.cards > 0 ? { listing, via: 'links', ...links } : undefined;
  },
  state: pageState,
};

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
