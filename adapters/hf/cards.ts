import type { CapturedRow } from '../../papers/capture.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { Organisation, PaperFacts } from '../../papers/paper.ts';
import { arxivPaperId, parseArxivId } from '../../papers/paper-id.ts';
import { cleanText } from '../../papers/text.ts';

/** One place for a paper in the feed. */
export interface Card {
  element: Element;
  /** the link that is its title; absent on a card of a shape never seen */
  link?: HTMLAnchorElement;
  /** absent when the link leads to no paper */
  arxivId?: string;
}

// Seen on every card of 72 pages, 2024-08 to 2026-06. Classes are for looks and change with each Tailwind.
const CARD = 'main article';
const TITLE_LINK = 'h3 a[href*="/papers/"]';
const PAPER_PATH = /^(?:https:\/\/(?:huggingface|hf)\.co)?\/papers\/([^/?#]+)/;

/** The cards of the feed in page order. Cheap: reads only the title links. */
export function findCards(document: Document): Card[] {
  return Array.from(document.querySelectorAll(CARD), (element) => {
    const link = element.querySelector<HTMLAnchorElement>(TITLE_LINK);
    const arxivId = link && arxivIdInHref(link.getAttribute('href') ?? '');
    return { element, ...(link && { link }), ...(arxivId && { arxivId }) };
  });
}

/** The arXiv id that a link to a paper's page names. */
export function arxivIdInHref(href: string): string | undefined {
  const [, name = ''] = PAPER_PATH.exec(href) ?? [];
  return parseArxivId(name.replace(/\.md$/, ''));
}

/**
 * What a card shows, or undefined when it has no id or title. Cards show at most five authors, by their avatars, so
 * authors are left out; search results also show the abstract, with the matches marked.
 */
export function rowFromCard(card: Card, rank: number): CapturedRow | undefined {
  const { element, link, arxivId } = card;
  const title = cleanText(link?.textContent, LIMITS.title);
  if (!arxivId || !title) return undefined;
  const organisation = organisationOn(element);
  const stars = starsOn(element, arxivId);
  const abstract = abstractOn(element);
  const paper: PaperFacts = {
    paperId: arxivPaperId(arxivId),
    title,
    ...(abstract && { abstract }),
    ...(organisation && { organisation }),
    ...(stars !== undefined && { githubStars: stars }),
    partial: true,
  };
  const upvotes = upvotesOn(element);
  return { paper, rank, ...(upvotes !== undefined && { upvotes }), comments: commentsOn(element) };
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

function starsOn(card: Element, arxivId: string): number | undefined {
  for (const span of card.querySelectorAll(`a[href$="/papers/${arxivId}"] > span`)) {
    const count = printedCount(span.textContent?.trim() ?? '');
    if (count !== undefined) return count;
  }
  return undefined;
}

// The footer's link to an organisation stands in place of the authors' avatars (from 2025-10).
function organisationOn(card: Element): Organisation | undefined {
  const link = card.querySelector('h3 ~ div a[href^="/"]:not([href^="/papers/"]):not([href^="/login"])');
  const [, handle] = /^\/([\w.-]{1,96})$/.exec(link?.getAttribute('href') ?? '') ?? [];
  const name = cleanText(link?.textContent, LIMITS.name);
  return handle ? { handle, name: name || handle } : undefined;
}

// Search results print the abstract as a second link to the paper (reported 2026-10-02); trending cards as a
// paragraph (2025-11). Neither shape has been recorded.
function abstractOn(card: Element): string {
  for (const found of card.querySelectorAll('p, a[href*="/papers/"]')) {
    if (found.closest('h3')) continue;
    const text = cleanText(found.textContent, LIMITS.abstract);
    if (text.length > 200) return text;
  }
  return '';
}
