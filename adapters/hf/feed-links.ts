import type { Reading } from '../../papers/capture.ts';
import type { Page } from '../adapter.ts';
import { isErrorPage } from './error-page.ts';
import { rowsFromLinks } from './link-rows.ts';
import { listingInAddress } from './listing-name.ts';
import { readingOf, readJson } from './read-feed.ts';

/** Reads a feed that has no cards by bare links to papers; undefined without any, and where the site shows an error. */
export function readFeedLinks(page: Page): Reading | undefined {
  const ref = listingInAddress(page);
  const links = isErrorPage(page.document) ? undefined : rowsFromLinks(page.document);
  if (!ref || !links || links.cards === 0) return undefined;
  return { ...readingOf(ref, 'links', links.rows, links.cards), trouble: readJson(page).trouble };
}
