import type { ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import { printedCount } from './cards.ts';
import { scrapedPaper } from './item.ts';
import { arrayAt, objectAt, readProps } from './props.ts';

/** The row in a paper page's own JSON (recorded 2025-10, reported 2026-07). Takes `paper` and the number of comments. */
export function rowFromPaperProps(document: Document): ScrapedRow | undefined {
  const { json } = readProps(document, 'PaperContent');
  if (!json) return undefined;
  const paper = scrapedPaper(objectAt(json, 'paper'));
  return paper && { paper, upvotes: objectAt(json, 'paper').upvotes, comments: arrayAt(json, 'comments')?.length };
}

/** The row from what a paper page prints (recorded 2025-10): title, authors, abstract. */
export function rowFromPaperText(document: Document, arxivId: string): ScrapedRow | undefined {
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
