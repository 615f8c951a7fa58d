import type { ListingRef } from '../papers/listing.ts';
import { siteOf } from '../papers/sources.ts';
import type { Adapter } from './adapter.ts';

/** True when a page at an address that the adapter `matches` can show that listing. */
export function canShow(adapter: Adapter, url: URL, listing: ListingRef): boolean {
  const { hosts, listings } = siteOf(listing.source);
  if (!hosts.includes(url.hostname)) return false;
  if (adapter.canShow) return adapter.canShow(url, listing);
  const own = URL.parse(listings[listing.kind]?.(listing.name) ?? '');
  return own !== null && pathOf(own) === pathOf(url) && (own.search === '' || own.search === url.search);
}

function pathOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}
