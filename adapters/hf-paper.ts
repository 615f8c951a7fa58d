import { listingRef } from '../papers/listing.ts';
import { arxivPaperId, parseArxivId } from '../papers/paper-id.ts';
import type { Adapter } from './adapter.ts';
import { rowFromPaperProps, rowFromPaperText } from './hf/paper-page.ts';
import { readProps } from './hf/props.ts';
import { papersPath } from './hf/site.ts';

function arxivIdIn(url: URL): string | undefined {
  const path = papersPath(url);
  return path?.length === 1 ? parseArxivId(path[0]?.replace(/\.md$/, '') ?? '') : undefined;
}

/** One paper's own page, `/papers/2509.24002` (also with a version). Reading it means that the reader opened it. */
export const hfPaper: Adapter = {
  name: 'hf-paper',
  alwaysShowsPapers: true,
  matches: (url) => arxivIdIn(url) !== undefined,
  placed({ document, url }) {
    const title = document.querySelector('main h1');
    const arxivId = arxivIdIn(url);
    return title && arxivId ? [{ element: title, paperId: arxivPaperId(arxivId) }] : [];
  },
  read({ document, url }) {
    const arxivId = arxivIdIn(url);
    const listing = arxivId && listingRef('hf', 'paper', arxivId);
    if (!listing) return undefined;
    const reading = { listing, cards: 1 };
    const inProps = rowFromPaperProps(document);
    if (inProps?.paper.paperId === arxivPaperId(arxivId)) return { ...reading, via: 'json', rows: [inProps] };
    const printed = rowFromPaperText(document, arxivId);
    const trouble = readProps(document, 'PaperContent').trouble ?? 'stale-json';
    return printed && { ...reading, via: 'text', rows: [printed], trouble };
  },
};
