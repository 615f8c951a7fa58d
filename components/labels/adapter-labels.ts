import type { TextKey } from '../../messages/catalogue.ts';
import { text } from '../../messages/catalogue.ts';

const PAGES: Record<string, TextKey> = {
  'hf-day': 'page_day',
  'hf-week': 'page_week',
  'hf-month': 'page_month',
  'hf-trending': 'page_trending',
  'hf-search': 'page_search',
  'hf-paper': 'page_paper',
};

/** The kind of page that an adapter reads, as a reader calls it. */
export function adapterLabel(adapter: string): string {
  return text(PAGES[adapter] ?? 'page_other');
}
