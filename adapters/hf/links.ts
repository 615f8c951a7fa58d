import type { Reading } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { ListingRef } from '../../papers/listing.ts';
import { listingRef } from '../../papers/listing.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import type { Adapter, PlacedPaper } from '../adapter.ts';
import { arxivIdInHref } from './cards.ts';
import { OWN_PAGES, sitePath } from './site.ts';

/**
 * Organisation, collection and profile pages, of which nobody has recorded the HTML: takes every link to a paper and
 * marks the records partial.
 */
export const hfLinks: Adapter = {
  name: 'hf-links',
  alwaysShowsPapers: false,
  matches: (url) => listingAt(url) !== undefined,
  placed: ({ document }) => placedLinks(document),
  read({ document, url }) {
    const listing = listingAt(url);
    const links = rowsFromLinks(document);
    return listing && links.cards > 0 ? { listing, via: 'links', ...links } : undefined;
  },
};

function listingAt(url: URL): ListingRef | undefined {
  const path = sitePath(url);
  if (!path) return undefined;
  const [first = '', second = '', third] = path;
  if (first === 'collections' && second && third) return listingRef('hf', 'collection', `${second}/${third}`);
  if (!first || OWN_PAGES.includes(first)) return undefined;
  if (second === 'papers' && !third) return listingRef('hf', 'organisation', first);
  if (second === '' || second === 'activity') return listingRef('hf', 'profile', path.slice(0, 3).join('/'));
  return undefined;
}

/** A paper that some link on the page leads to. */
interface LinkedPaper {
  element: Element;
  title: string;
}

/**
 * Every paper that the page links to, in page order, each once, with the heading that a link stands in or holds, or
 * the longest text of its links. A paper whose links show no words is left out.
 */
function linkedPapers(document: Document): Map<PaperId, LinkedPaper> {
  const found = new Map<PaperId, LinkedPaper>();
  for (const element of document.querySelectorAll('main a[href*="/papers/"]')) {
    const arxivId = arxivIdInHref(element.getAttribute('href') ?? '');
    const title = arxivId ? titleOf(element) : '';
    if (!arxivId || !title) continue;
    const paperId = arxivPaperId(arxivId);
    const known = found.get(paperId);
    if (!known || title.length > known.title.length) found.set(paperId, { element: known?.element ?? element, title });
  }
  return found;
}

function placedLinks(document: Document): PlacedPaper[] {
  return Array.from(linkedPapers(document), ([paperId, { element }]) => ({ element, paperId }));
}

/** Partial rows from such a page, and how many papers it links to, which may be more. */
export function rowsFromLinks(document: Document): Pick<Reading, 'rows' | 'cards'> {
  const papers = linkedPapers(document);
  const rows = Array.from(papers, ([paperId, { title }], index) => ({
    paper: { paperId, title, partial: true },
    rank: index + 1,
  }));
  return { rows: rows.slice(0, LIMITS.rows), cards: papers.size };
}

function titleOf(link: Element): string {
  const heading = link.closest('h3, h4') ?? link.querySelector('h3, h4');
  const text = cleanText((heading ?? link).textContent, LIMITS.title);
  // Comment and star counts are links to the paper too.
  return /\p{L}{2}/u.test(text) ? text : '';
}
