import type { Reading, ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import type { PlacedPaper } from '../adapter.ts';
import { arxivIdInHref } from './cards.ts';
import type { LinkTitle } from './link-titles.ts';
import { titleBeside, titleOfLink } from './link-titles.ts';
import { rowsInParts } from './part-rows.ts';

/** The papers that a page links to and names, in its order, each once. */
export function placedLinks(document: Document): PlacedPaper[] {
  return Array.from(linkedPapers(document), ([paperId, { element }]) => ({ element, paperId }));
}

/**
 * Rows of the papers that a page links to, and how many there are, which may be more. Of those that the page's own data
 * has too they are complete; which papers are shown the links alone decide.
 */
export function rowsFromLinks(document: Document): Pick<Reading, 'rows' | 'cards'> {
  const papers = linkedPapers(document);
  const shown = [...papers].slice(0, LIMITS.rows);
  const known = rowsInParts(document, new Set(papers.keys()));
  const rows = shown.map(([paperId, { title }], index): ScrapedRow => {
    const row = known.get(paperId);
    if (row) return { ...row, rank: index + 1 };
    const paper = { paperId, title: title.text, partial: true, ...(title.isUnsure && { unsureTitle: true }) };
    return { paper, rank: index + 1 };
  });
  return { rows, cards: papers.size };
}

interface LinkedPaper {
  element: Element;
  title: LinkTitle;
}

// A paper whose links show no words is left out.
function linkedPapers(document: Document): Map<PaperId, LinkedPaper> {
  const found = new Map<PaperId, LinkedPaper | undefined>();
  const links = [...document.querySelectorAll('main a[href*="/papers/"]')].flatMap((element) => {
    const arxivId = arxivIdInHref(element.getAttribute('href') ?? '');
    return arxivId ? [{ element, paperId: arxivPaperId(arxivId) }] : [];
  });
  const keep = (paperId: PaperId, element: Element, title: LinkTitle | undefined) => {
    const known = found.get(paperId);
    const isBetter = title && (!known || title.rank < known.title.rank);
    // Setting what is there keeps its place.
    found.set(paperId, isBetter ? { element: known?.element ?? element, title } : known);
  };
  for (const { element, paperId } of links) keep(paperId, element, titleOfLink(element));
  for (const { element, paperId } of links) if (!found.get(paperId)) keep(paperId, element, titleBeside(element));
  return new Map([...found].flatMap(([paperId, paper]) => (paper ? [[paperId, paper] as const] : [])));
}
