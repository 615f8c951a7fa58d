import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';
import { SITES } from '../../papers/sources.ts';

const PAGES: Record<string, TextKey> = {
  week: 'page_week',
  month: 'page_month',
  trending: 'page_trending',
  search: 'page_search',
  paper: 'page_paper',
};

/** The kind of page that an adapter reads, as a reader calls it. Its name is the site's source, then the kind. */
export function adapterLabel(adapter: string): string {
  const site = SITES.find(({ source }) => adapter.startsWith(`${source}-`));
  const kind = adapter.slice((site?.source.length ?? -1) + 1);
  if (site && kind === 'day') return site.daily;
  const page = text(PAGES[kind] ?? 'page_other');
  return site?.isOptional ? text('listing_on_site', page, site.name) : page;
}
