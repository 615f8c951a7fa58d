import type { ScrapedRow } from '../papers/capture.ts';

/** How a site's papers stand in files that are no pages: answers of its API, and a page's text without its links. */
export interface SavedForms {
  /** True when a JSON text, or lines of JSON, begin like answers of the site's API or a collector's records of them. */
  isJson(head: string): boolean;
  /** The papers in one record of these; none where it has none. Never throws for anything that it may be. */
  rowsOf(record: unknown): ScrapedRow[];
  /** True when a text begins as the site's pages begin. */
  isText(head: string): boolean;
  /** A line from the beginning of such a text without what belongs to the page; '' when nothing else is in it. */
  withoutHeader(line: string): string;
}
