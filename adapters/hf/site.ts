import { siteOf } from '../../papers/sources.ts';

const HOSTS = siteOf('hf').hosts;

/**
 * First path segments that are the site's own and no user's or organisation's name: links in the headers and footers
 * of pages recorded 2024-08 to 2026-06, and in the site's documentation.
 */
export const OWN_PAGES: readonly string[] = (
  'papers models datasets spaces collections docs blog posts chat join login logout settings pricing enterprise tasks ' +
  'learn organizations new notifications search api support terms-of-service privacy changelog inference storage ' +
  'buckets front avatars oauth welcome languages metrics brand jobs inference-endpoints subscribe activity'
).split(' ');

/** The path segments of an address on Hugging Face, or undefined elsewhere. */
export function sitePath(url: URL): string[] | undefined {
  if (url.protocol !== 'https:' || !HOSTS.includes(url.hostname)) return undefined;
  return url.pathname.split('/').filter(Boolean);
}

/** The path segments after `/papers`, or undefined for an address outside it. */
export function papersPath(url: URL): string[] | undefined {
  const path = sitePath(url);
  return path?.[0] === 'papers' ? path.slice(1) : undefined;
}

/** The text searched for, or '' when the address asks for none. */
export function searchText(url: URL): string {
  return url.search === '' ? '' : (url.searchParams.get('q')?.trim() ?? '');
}
