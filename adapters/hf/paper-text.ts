import type { ScrapedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';
import type { Page } from '../adapter.ts';
import { isErrorPage } from './error-page.ts';
import { isTranslated, ownText } from './own-text.ts';
import { rowInJson } from './paper-json.ts';
import { printedCount } from './printed-count.ts';

// The part that holds a paper page's heading (recorded 2025-10).
const PART = 'main [data-target="PaperContent"]';
const TITLE_BEFORE = /^Paper page - /;

/**
 * The heading of a paper's page, with what is printed of the paper. Undefined while the page is none, or still another
 * paper's: when a page of the site changes in place, its address comes first.
 */
export function findHeading(page: Page, arxivId: string): { element: Element; text: string } | undefined {
  const { document } = page;
  const element = headingOf(document);
  if (!element) return undefined;
  if (rowInJson(document)?.paper.paperId === arxivPaperId(arxivId)) return { element, text: 'json' };
  const { text } = ownText(element);
  if (!/\p{L}.*\p{L}|\p{Lo}/u.test(text) || /^loading\W*$/i.test(text)) return undefined;
  if (!isPaperPage(document, element) || namesAnother(document, arxivId) || isLeft(text, page, arxivId))
    return undefined;
  return { element, text: `${text} ${abstractsOn(document).abstract.length}` };
}

/** The row from what a paper page prints (recorded 2025-10): title, authors, abstract. */
export function printedRow(page: Page, arxivId: string, heading: Element): ScrapedRow | undefined {
  const { document } = page;
  const { text, isUnsure } = ownText(heading);
  const served = isUnsure ? servedTitle(document, arxivId) : '';
  if (!text) return undefined;
  const own = (field: string) => (isLeft(field, page, arxivId) ? '' : field);
  const { abstract, aiSummary } = isTranslated(heading) ? { abstract: '', aiSummary: '' } : abstractsOn(document);
  const names = Array.from(document.querySelectorAll('main span.author'), (span) => ({
    name: cleanText(span.textContent, LIMITS.name).replace(/\s*,$/, ''),
  }));
  const authors = isLeft(namesIn(names), page, arxivId) ? undefined : names;
  const paper = {
    paperId: arxivPaperId(arxivId),
    title: served || text,
    authors,
    abstract: own(abstract),
    aiSummary: own(aiSummary),
    partial: true,
    ...(isUnsure && !served && { unsureTitle: true }),
  };
  return { paper, upvotes: printedVotes(document) };
}

/** The votes on a paper's page. The button reads "Upvote 118"; logged out it is a link to the login page. */
export function printedVotes(document: Document): number | undefined {
  const button = document.querySelector('main a[href^="/login?next="], main label');
  const [, count = ''] = /^Upvote (.+)$/.exec(cleanText(button?.textContent, 100)) ?? [];
  return printedCount(count);
}

function headingOf(document: Document): Element | undefined {
  const inPart = document.querySelectorAll(`${PART} h1`);
  const headings = [...(inPart.length > 0 ? inPart : document.querySelectorAll('main h1'))];
  return headings.find((each) => document.title.includes(ownText(each).text || '\0')) ?? headings[0];
}

// An error, a login or a check for robots may have a heading too, and other parts of the site do. Seen on every paper's
// page are the body's name, the part it stands in, its authors, and its abstract under a heading (2025-10).
function isPaperPage(document: Document, heading: Element): boolean {
  if (document.querySelector('main span.author') || abstractsOn(document).abstract !== '') return true;
  return (heading.closest(PART) !== null || document.body.matches('.PaperPage')) && !isErrorPage(document);
}

// The page links to the paper on arXiv, and to the login that comes back to it (2025-10).
function namesAnother(document: Document, arxivId: string): boolean {
  const links = document.querySelectorAll('main a[href*="//arxiv"], main a[href^="/login?next="]');
  const ids = Array.from(
    links,
    (link) => /(?:abs|pdf|papers)(?:\/|%2F)(\d{4}\.\d{4,5})/i.exec(link.getAttribute('href') ?? '')?.[1],
  );
  const named = ids.filter((id) => id !== undefined);
  return named.length > 0 && !named.includes(arxivId);
}

/** True for what belongs to another paper, by the page's JSON or by what was read before its address changed. */
function isLeft(text: string, { document, before }: Page, arxivId: string): boolean {
  const inJson = rowInJson(document);
  const others = [...(inJson ? [inJson] : []), ...(before?.rows ?? [])]
    .map(({ paper }) => paper)
    .filter(({ paperId }) => paperId !== arxivPaperId(arxivId));
  const known = others.flatMap((paper) => [paper.title, paper.abstract, paper.aiSummary, namesIn(paper.authors)]);
  const printed = before?.listing.kind === 'paper' && before.listing.name !== arxivId ? before.texts : [];
  const folded = foldedText(text);
  return folded !== '' && [...known, ...printed].some((each) => foldedText(each) === folded);
}

const foldedText = (text: unknown) => cleanText(text, LIMITS.abstract).replace(/\s/g, '');

function namesIn(authors: unknown): string {
  return Array.isArray(authors) ? authors.map((author: { name?: unknown } | null) => author?.name).join() : '';
}

// What the server sent for those who link to the page, which no translator touches (2025-10).
function servedTitle(document: Document, arxivId: string): string {
  const meta = (name: string) => document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
  return meta('url').endsWith(`/papers/${arxivId}`) && TITLE_BEFORE.test(meta('title'))
    ? meta('title').replace(TITLE_BEFORE, '')
    : '';
}

// Under the heading stands a box with the summary by a language model, and only then the abstract. The box is a div
// in the column that holds the abstract's own paragraphs.
function abstractsOn(document: Document): { abstract: string; aiSummary: string } {
  const headings = [...document.querySelectorAll('main h2')];
  const column = headings.find((h2) => h2.textContent?.trim() === 'Abstract')?.nextElementSibling;
  const own = (p: Element) => (p.querySelector('font, .notranslate') ? '' : p.textContent);
  const text = (found: Iterable<Element>, limit: number) => cleanText(Array.from(found, own).join(' '), limit);
  return {
    abstract: text(column?.matches('p') ? [column] : (column?.querySelectorAll(':scope > p') ?? []), LIMITS.abstract),
    aiSummary: text(column?.querySelectorAll(':scope > div > p') ?? [], LIMITS.aiSummary),
  };
}
