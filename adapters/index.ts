import type { ListingRef } from '../papers/listing.ts';
import { siteOf } from '../papers/sources.ts';
import type { Adapter } from './adapter.ts';

// Every folder here is a site's. Vite puts the imports in when it builds.
const BY_FOLDER = import.meta.glob<readonly Adapter[]>('./*/adapters.ts', { eager: true, import: 'adapters' });

/** Every adapter of every site, a site's own in the order in which addresses are tried. */
export const ADAPTERS: readonly Adapter[] = Object.values(BY_FOLDER).flat();

/** The adapter for an address, or undefined when Daybook has no business there. */
export function adapterFor(url: URL): Adapter | undefined {
  return ADAPTERS.find((adapter) => adapter.matches(url));
}

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
