import { listingRef } from '../../papers/listing.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import type { Adapter } from '../adapter.ts';
import { hasNothingToShow } from './error-page.ts';
import { votesAfterVoting } from './own-vote.ts';
import { pageState } from './page-state.ts';
import { rowInJson } from './paper-json.ts';
import { findHeading, printedRow, printedVotes } from './paper-text.ts';
import { readProps } from './props.ts';
import { papersPath } from './site.ts';

/** One paper's own page, `/papers/2509.24002` (also with a version). Reading it means that the reader opened it. */
export const hfPaper: Adapter = {
  name: 'hf-paper',
  alwaysShowsPapers: true,
  matches: (url) => arxivIdIn(url) !== undefined,
  canShow: (url, { kind, name }) => kind === 'paper' && name === arxivIdIn(url),
  placed(page) {
    const arxivId = arxivIdIn(page.url);
    const heading = arxivId && findHeading(page, arxivId);
    return heading ? [{ ...heading, paperId: arxivPaperId(arxivId) }] : [];
  },
  read(page, [heading]) {
    const arxivId = arxivIdIn(page.url);
    const listing = arxivId && listingRef('hf', 'paper', arxivId);
    if (!listing) return undefined;
    const reading = { listing, cards: 1 };
    const inJson = rowInJson(page.document);
    if (inJson?.paper.paperId === arxivPaperId(arxivId)) {
      const upvotes = votesAfterVoting(inJson.upvotes, printedVotes(page.document));
      return { ...reading, via: 'json', rows: [{ ...inJson, upvotes }] };
    }
    const printed = heading && printedRow(page, arxivId, heading.element);
    const trouble = readProps(page.document, 'PaperContent').trouble ?? 'stale-json';
    return printed && { ...reading, via: 'text', rows: [printed], trouble };
  },
  state: pageState,
  hasNothingToShow: ({ document }) => hasNothingToShow(document),
};

function arxivIdIn(url: URL): string | undefined {
  const path = papersPath(url);
  return path?.length === 1 ? parseArxivId(path[0]?.replace(/\.md$/, '') ?? '') : undefined;
}
