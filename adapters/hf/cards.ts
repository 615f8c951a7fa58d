import type { Scraped, ScrapedRow } from '../../papers/capture.ts';
import type { Organisation } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { arxivPaperId } from '../../papers/paper-id.ts';
import type { Page, PlacedPaper } from '../adapter.ts';
import { isTranslated, ownText } from './own-text.ts';
import { printedCount } from './printed-count.ts';
import { OWN_PAGES } from './site.ts';

// Seen on every card of 72 pages, 2024-08 to 2026-06. Classes are for looks and change with each Tailwind.
const CARD = 'main article';
const ANY_LINK = 'a[href*="/papers/"]';
const TITLE_LINK = `h3 ${ANY_LINK}`;
const PAPER_LINK = /^(?:https:\/\/(?:huggingface|hf)\.co)?\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.md)?(?:[/?#]|$)/;
// No other text on a card is longer (2024-08 to 2026-06).
const SHORTEST_ABSTRACT = 200;
// Links to papers that are looked at in the headings of one card. The site has one.
const MOST_LINKS = 8;
const OWN_LINK = /^\/papers\/[\d.]+(?:v\d+)?$/;

/** The titles of the feed's papers in page order. The cheapest way to know what a page shows: one query. */
export function findTitles({ document }: Page): PlacedPaper[] {
  const links = new Map<Element, Element[]>();
  for (const link of document.querySelectorAll(`${CARD} ${TITLE_LINK}`)) {
    if (!isSiteLink(link)) continue;
    const card = link.closest('article') ?? link;
    const others = links.get(card) ?? [];
    if (others.length < MOST_LINKS) links.set(card, [...others, link]);
  }
  return Array.from(links, ([card, inHeadings]) => {
    const element = likeliest(inHeadings, card);
    return { element, ...paperOf(element) };
  });
}

/** One place for a paper in the feed. */
export interface Card {
  element: Element;
  /** absent on a card of a shape never seen */
  title?: Element;
  /** absent when the title leads to no paper */
  paperId?: PaperId;
}

/** The cards of the feed in page order, also those without a title. What leads to no paper at all is none. */
export function findCards(page: Page): Card[] {
  const titles = new Map<Element | null, PlacedPaper>(
    findTitles(page).map((title) => [title.element.closest(CARD), title]),
  );
  return Array.from(page.document.querySelectorAll(CARD)).flatMap((element) => {
    const title = titles.get(element);
    if (title) return { element, title: title.element, ...paperOf(title.element) };
    const isPlace = [...element.querySelectorAll(ANY_LINK)].some(isSiteLink) && !element.querySelector('article');
    return isPlace ? { element } : [];
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
  const { text = '', isUnsure } = title ? ownText(title) : {};
  if (!paperId || !text) return undefined;
  const paper = {
    paperId,
    title: text,
    abstract: abstractOn(element),
    organisation: organisationOn(element),
    githubStars: starsOn(element, paperId),
    partial: true,
    ...(isUnsure && { unsureTitle: true }),
  };
  return { paper, rank, upvotes: upvotesOn(element), comments: commentsOn(element) };
}

/** The votes that a card prints. */
export function upvotesOn(card: Element): number | undefined {
  // The one class relied on: the box with the votes, 2024-08 to 2026-06. Logged in it is inside a label, logged out in
  // a link to /login; trending cards of 2025-11 wrote the count in orange instead.
  const inButton = card.querySelectorAll('label .leading-none, a[href^="/login"] .leading-none');
  for (const box of [...inButton, ...card.querySelectorAll('.leading-none, .font-semibold.text-orange-500')]) {
    const count = printedCount(ownText(box).text);
    if (count !== undefined) return count;
  }
  return undefined;
}

// Other extensions put links to elsewhere beside the site's, also with "/papers/" in them.
function isSiteLink(link: Element): boolean {
  return /^\/papers\/|^https:\/\/(?:huggingface|hf)\.co\/papers\//.test(hrefOf(link));
}

// Of several links in the headings of a card the title is the one that leads to a paper, has words, is as the site
// writes it, leads where the card's other links lead, and has the most words.
function likeliest(links: Element[], card: Element): Element {
  const [first = card, ...others] = links;
  if (others.length === 0) return first;
  const inCard = [...card.querySelectorAll(ANY_LINK)].map((each) => arxivIdInHref(hrefOf(each)));
  const traits = (link: Element) => {
    const { text } = ownText(link);
    const id = arxivIdInHref(hrefOf(link));
    const alike = inCard.filter((other) => other === id).length;
    return [id ? 1 : 0, /\p{L}/u.test(text) ? 1 : 0, OWN_LINK.test(hrefOf(link)) ? 1 : 0, alike, text.length];
  };
  return others.reduce((best, link) => {
    const known = traits(best);
    const differences = traits(link).map((trait, index) => trait - (known[index] ?? 0));
    return (differences.find((difference) => difference !== 0) ?? 0) > 0 ? link : best;
  }, first);
}

function paperOf(link: Element): { paperId?: PaperId } {
  const arxivId = arxivIdInHref(hrefOf(link));
  return arxivId ? { paperId: arxivPaperId(arxivId) } : {};
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

// A card without comments has no such link (2024-08 to 2026-06).
function commentsOn(card: Element): number {
  for (const link of card.querySelectorAll('a[href$="#community"]')) {
    const count = printedCount(ownText(link).text);
    if (count !== undefined) return count;
  }
  return 0;
}

// The stars are a link to the paper too, with nothing but the count in it.
function starsOn(card: Element, paperId: PaperId): number | undefined {
  for (const span of card.querySelectorAll(`${ANY_LINK} > span`)) {
    const link = span.parentElement;
    if (!link || link.closest('h3') || paperOf(link).paperId !== paperId) continue;
    const stars = printedCount(ownText(span).text);
    if (stars !== undefined) return stars;
  }
  return undefined;
}

// The footer's link to an organisation stands in place of the authors' avatars (from 2025-10).
function organisationOn(card: Element): Scraped<Organisation> | undefined {
  for (const link of card.querySelectorAll('a[href^="/"]')) {
    const [, handle] = /^\/([\w.-]+)$/.exec(hrefOf(link)) ?? [];
    if (!handle || OWN_PAGES.includes(handle)) continue;
    const { text, isUnsure } = ownText(link);
    return isUnsure ? { handle } : { handle, name: text };
  }
  return undefined;
}

// Search results print the abstract as a second link to the paper (reported 2026-10-02); trending cards as a
// paragraph (2025-11). Neither shape has been recorded.
function abstractOn(card: Element): string | undefined {
  if (isTranslated(card)) return undefined;
  for (const found of card.querySelectorAll(`p, ${ANY_LINK}`)) {
    const isShort = (found.textContent ?? '').length <= SHORTEST_ABSTRACT;
    if (isShort || found.closest('h3') || found.querySelector('font, [lang]')) continue;
    const { text } = ownText(found);
    if (text.length > SHORTEST_ABSTRACT) return text;
  }
  return undefined;
}
