import type { ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import type { PlacedPaper } from '../adapter.ts';
import { arxivIdInHref } from './cards.ts';

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

/** The links of a page of a shape nobody has recorded. */
export function placedLinks(document: Document): PlacedPaper[] {
  return Array.from(linkedPapers(document), ([paperId, { element }]) => ({ element, paperId }));
}

/** Partial rows from such a page. */
export function rowsFromLinks(document: Document): ScrapedRow[] {
  return Array.from(linkedPapers(document), ([paperId, { title }], index) => ({
    paper: { paperId, title, partial: true },
    rank: index + 1,
  })).slice(0, LIMITS.rows);
}

function titleOf(link: Element): string {
  const heading = link.closest('h3, h4') ?? link.querySelector('h3, h4');
  const text = cleanText((heading ?? link).textContent, LIMITS.title);
  // Comment and star counts are links to the paper too.
  return /\p{L}{2}/u.test(text) ? text : '';
}
