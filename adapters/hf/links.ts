import type { CapturedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import { arxivIdInHref } from './cards.ts';

/**
 * Partial rows for every paper that the page links to, in page order, each once: for pages of a shape nobody has
 * recorded. The title is the heading that the link stands in or beside, or the longest text of its links; a paper
 * whose links show no words is left out.
 */
export function rowsFromLinks(document: Document): CapturedRow[] {
  const titles = new Map<string, string>();
  for (const link of document.querySelectorAll('main a[href*="/papers/"]')) {
    const arxivId = arxivIdInHref(link.getAttribute('href') ?? '');
    if (!arxivId) continue;
    const known = titles.get(arxivId) ?? '';
    const title = titleBeside(link);
    titles.set(arxivId, title.length > known.length ? title : known);
  }
  return Array.from(titles)
    .filter(([, title]) => title !== '')
    .slice(0, LIMITS.rows)
    .map(([arxivId, title], index) => ({
      paper: { paperId: arxivPaperId(arxivId), title, partial: true },
      rank: index + 1,
    }));
}

function titleBeside(link: Element): string {
  const heading = link.closest('h3, h4') ?? link.querySelector('h3, h4');
  const text = cleanText((heading ?? link).textContent, LIMITS.title);
  // Comment and star counts are links to the paper too.
  return /\p{L}{2}/u.test(text) ? text : '';
}
