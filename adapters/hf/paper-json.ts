import type { ScrapedRow } from '../../papers/capture.ts';
import { scrapedPaper } from './item.ts';
import { arrayAt, objectAt, readProps } from './props.ts';

/** The row in a paper page's own JSON (recorded 2025-10, reported 2026-07): `paper` and the number of comments. */
export function rowInJson(document: Document): ScrapedRow | undefined {
  const { json } = readProps(document, 'PaperContent');
  if (!json) return undefined;
  const paper = scrapedPaper(objectAt(json, 'paper'));
  return paper && { paper, upvotes: objectAt(json, 'paper').upvotes, comments: arrayAt(json, 'comments')?.length };
}
