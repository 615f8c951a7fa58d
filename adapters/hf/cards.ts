import type { Scraped, ScrapedRow } from '../../papers/capture.ts';
import type { Organisation } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import type { Page, PlacedPaper } from '../adapter.ts';

// Seen on every card of 72 pages, 2024-08 to 2026-06. Classes are for looks and change with each Tailwind.
const CARD = 'main article';
const TITLE_LINK = 'h3 a[href*="/papers/"]';
const PAPER_LINK = /^(?:https:\/\/(?:huggingface|hf)\.co)?\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.md)?(?:[/?#]|$)/;

/** The titles of the feed's papers in page order. The cheapest way to know what a page shows: one query. */
export function findTitles({ document }: Page): PlacedPaper[] {
  const titles: PlacedPaper[] = [];
  for (const element of document.querySelectorAll(`${CARD} ${TITLE_LINK}`)) {
    const title: PlacedPaper = { element };
    const arxivId = arxivIdInHref(element.getAttribute('href') ?? '');
    if (arxivId) title.paperId = arxivPaperId(arxivId);
    titles.push(title);
  }
  return titles;
}

/** One place for a paper in the feed. */
export interface Card {
  element: Element;
  /** absent on a card of a shape never seen */
  title?: Element;
  /** absent when the title leads to no paper */
  paperId?: PaperId;
}

/** The cards of the feed in page order, also those without a title. */
export function findCards(document: Document): Card[] {
  return Array.from(document.querySelectorAll(CARD), (element) => {
    const title = element.querySelector(TITLE_LINK);
    const arxivId = arxivIdInHref(title?.getAttribute('href') ?? '');
    return { element, ...(title && { title }), ...(arxivId && { paperId: arxivPaperId(arxivId) }) };
  });
}

/** The arXiv id that a link to a paper's page names. Hugging Face has pages for ids of the new kind only. */
export function arxivIdInHref(href: string): string | undefined {
  return PAPER_LINK.exec(href)?.[1];
}

/**
 * What a card shows, or undefined when it has no id or title. Cards show at most five authors, by their avatars, so
 * authors are left out; search results also show the abstract, with the matches marked.
 */
export function rowFromCard({ element, title, paperId }: Card, rank: number): ScrapedRow | undefined {
  const text = title?.textContent?.trim();
  if (!paperId || !text) return undefined;
  const paper = {
    paperId,
    title: text,
    abstract: abstractOn(element),
    organisation: organisationOn(element),
    githubStars: starsOn(element, title?.getAttribute('href')),
    partial: true,
  };
  return { paper, rank, upvotes: upvotesOn(element), comments: commentsOn(element) };
}

/** A count as the site prints it: `17`, `2.06k`, `-` for none. Undefined for anything else. */
export function printedCount(text: string): number | undefined {
  if (text === '-') return 0;
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kM]?)$/.exec(text.replaceAll(',', '')) ?? [];
  if (!digits) return undefined;
  return Math.round(Number(digits) * (unit === 'k' ? 1e3 : unit === 'M' ? 1e6 : 1));
}

// The one class relied on: the box with the votes, 2024-08 to 2026-06. Logged in it is inside a label, logged out in
// a link to /login; trending cards of 2025-11 wrote the count in orange instead.
function upvotesOn(card: Element): number | undefined {
  for (const box of card.querySelectorAll('.leading-none, .font-semibold.text-orange-500')) {
    const count = printedCount(box.textContent?.trim() ?? '');
    if (count !== undefined) return count;
  }
  return undefined;
}

// A card without comments has no such link (2024-08 to 2026-06).
function commentsOn(card: Element): number {
  return printedCount(card.querySelector('a[href$="#community"]')?.textContent?.trim() ?? '') ?? 0;
}

// The stars are a link to the paper too, with nothing but the count in it.
function starsOn(card: Element, href: string | null | undefined): number | undefined {
  for (const span of card.querySelectorAll('a[href*="/papers/"] > span')) {
    const stars =
      span.parentElement?.getAttribute('href') === href ? printedCount(span.textContent?.trim() ?? '') : undefined;
    if (stars !== undefined) return stars;
  }
  return undefined;
}

// The footer's link to an organisation stands in place of the authors' avatars (from 2025-10).
function organisationOn(card: Element): Scraped<Organisation> | undefined {
  const link = card.querySelector('h3 ~ div a[href^="/"]:not([href^="/papers/"]):not([href^="/login"])');
  const handle = link?.getAttribute('href')?.slice(1);
  return handle ? { handle, name: link?.textContent } : undefined;
}

// Search results print the abstract as a second link to the paper (reported 2026-10-02); trending cards as a
// paragraph (2025-11). Neither shape has been recorded.
function abstractOn(card: Element): string | undefined {
  for (const found of card.querySelectorAll('p, a[href*="/papers/"]')) {
    const text = found.closest('h3') ? '' : (found.textContent?.trim() ?? '');
    if (text.length > 200) return text;
  }
  return undefined;
}
