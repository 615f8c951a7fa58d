import type { ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import { listingRef } from '../../papers/listing.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import type { Adapter } from '../adapter.ts';
import { printedCount } from './cards.ts';
import { scrapedPaper } from './item.ts';
import { arrayAt, objectAt, readProps } from './props.ts';
import { papersPath } from './site.ts';

/** One paper's own page, `/papers/2509.24002` (also with a version). Reading it means that the reader opened it. */
export const hfPaper: Adapter = {
  name: 'hf-paper',
  alwaysShowsPapers: true,
  matches: (url) => arxivIdIn(url) !== undefined,
  canShow: (url, { kind, name }) => kind === 'paper' && name === arxivIdIn(url),
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

function arxivIdIn(url: URL): string | undefined {
  const path = papersPath(url);
  return path?.length === 1 ? parseArxivId(path[0]?.replace(/\.md$/, '') ?? '') : undefined;
}

/** The row in a paper page's own JSON (recorded 2025-10, reported 2026-07): `paper` and the number of comments. */
function rowFromPaperProps(document: Document): ScrapedRow | undefined {
  const { json } = readProps(document, 'PaperContent');
  if (!json) return undefined;
  const paper = scrapedPaper(objectAt(json, 'paper'));
  return paper && { paper, upvotes: objectAt(json, 'paper').upvotes, comments: arrayAt(json, 'comments')?.length };
}

/** The row from what a paper page prints (recorded 2025-10): title, authors, abstract. */
function rowFromPaperText(document: Document, arxivId: string): ScrapedRow | undefined {
  const main = document.querySelector('main');
  const title = main?.querySelector('h1')?.textContent?.trim();
  if (!main || !title) return undefined;
  const authors = Array.from(main.querySelectorAll('span.author'), (span) => ({
    name: cleanText(span.textContent, LIMITS.name).replace(/\s*,$/, ''),
  }));
  const paper = { paperId: arxivPaperId(arxivId), title, authors, ...abstractsOn(main), partial: true };
  return { paper, upvotes: upvotesOn(main) };
}

// Under the heading stands a box with the summary by a language model, and only then the abstract. The box is a div
// in the column that holds the abstract's own paragraphs.
function abstractsOn(main: Element): { abstract: string; aiSummary: string } {
  const heading = Array.from(main.querySelectorAll('h2')).find((h2) => h2.textContent?.trim() === 'Abstract');
  const column = heading?.nextElementSibling;
  const text = (found: Iterable<Element>, limit: number) =>
    cleanText(Array.from(found, (p) => p.textContent).join(' '), limit);
  return {
    abstract: text(column?.querySelectorAll(':scope > p') ?? [], LIMITS.abstract),
    aiSummary: text(column?.querySelectorAll(':scope > div > p') ?? [], LIMITS.aiSummary),
  };
}

// The vote button reads "Upvote 118"; logged out it is a link to the login page.
function upvotesOn(main: Element): number | undefined {
  const button = main.querySelector('a[href^="/login?next="], label');
  return printedCount(/^Upvote (\S+)$/.exec(cleanText(button?.textContent, 100))?.[1] ?? '');
}
