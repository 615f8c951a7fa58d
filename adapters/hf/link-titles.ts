import { isDrawn, ownText } from './own-text.ts';

/** What a link to a paper may call it: the lower `rank`, the likelier it is the title. */
export interface LinkTitle {
  text: string;
  isUnsure: boolean;
  rank: number;
}

const HEADING = 'h1, h2, h3, h4, h5, h6';
const BLOCK = 'p, div, ul, ol, section, header, footer';
const IN_HEADING = 0;
const PLAIN = 1;
const SENTENCE = 2;

// The longest title of 12,000 rows recorded 2024-01 to 2026-08 has 230 characters.
const LONGEST = 300;

// Words of which what sites write on links and buttons is made, and nothing else of: "3 comments", "View paper page",
// "Upvote 12", "Read on arXiv", "12 authors · 2 days ago", "May 29, 2026".
const BUTTON_WORDS = new Set(
  (
    'upvote upvotes upvoted vote votes like likes star stars comment comments discussion discussions reply replies author ' +
    'authors view views citation citations model models dataset datasets space spaces paper papers follower followers ' +
    'share save saved bookmark cite follow edit delete read see open show visit get download go jump browse continue ' +
    'learn check arxiv alphaxiv pdf html abs abstract code git github project website site web demo community page link ' +
    'here more less new source bibtex details summary submit submitted published updated previous next trending latest ' +
    'this that the our a an and or in on to by of at as it all out full original work article preprint version text ' +
    'hugging face huggingface ai generated daily today yesterday now second seconds minute minutes min hour hours day ' +
    'days week weeks month months year years ago other others k m b th st nd rd via with for ' +
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov ' +
    'november dec december'
  ).split(' '),
);
const BEGINNINGS = [
  /^(?:up ?vote|vote|like|star|comment|repl)\w* \d/,
  /^(?:join|start|add|leave|write|post) (?:the|a|an|your|new) (?:discussion|comment|conversation|reply|remark)\b/,
  /^(?:published|submitted|updated|posted|added|created) (?:on|by|at|in|\d)/,
  /^(?:arxiv|doi) \d|^https? |^www /,
];
const ABSTRACT =
  /^(?:abstract\b|we\s|in this (?:paper|work|article|study)|this (?:paper|work|article|study)\s).{40}|[.!?]\s+\p{Lu}.*[.…]$/isu;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,3}\s\p{Lu}[\p{L}.'’-]*$/u;

/**
 * What a link calls the paper that it leads to, by how it is built first and by its words only then: the heading it
 * stands in, or holds, or else the text that it begins with. Undefined for buttons, counts, days, names and abstracts.
 */
export function titleOfLink(link: Element): LinkTitle | undefined {
  const around = link.closest(HEADING);
  const headings = around ? [link, around] : [...link.querySelectorAll(HEADING)];
  const heading = first(headings, IN_HEADING);
  if (heading || around) return heading;
  // A fragment leads to a part of the page: its comments.
  if (link.getAttribute('href')?.includes('#')) return undefined;
  // A link around a whole card has its words in blocks.
  return first(hasWords(link) || !link.querySelector(BLOCK) ? [link, ...leaves(link)] : leaves(link), PLAIN);
}

/** The title in a heading that stands beside its links in a card. */
export function titleBeside(link: Element): LinkTitle | undefined {
  const headings = link.closest('article, li')?.querySelectorAll(HEADING) ?? [];
  return headings.length === 1 ? first(headings, IN_HEADING) : undefined;
}

function first(elements: Iterable<Element>, rank: number): LinkTitle | undefined {
  for (const element of elements) {
    const { text, isUnsure } = ownText(element);
    if (!isTitle(text)) continue;
    if (rank === IN_HEADING) return { text, isUnsure, rank };
    if (text.length > LONGEST || areNames(text) || ABSTRACT.test(text)) continue;
    // A link without a heading may say anything.
    return { text, isUnsure: true, rank: /[.!]$/.test(text) || text.split(' ').length > 30 ? SENTENCE : rank };
  }
  return undefined;
}

/** The elements in a link that hold words themselves, in their order. */
function* leaves(link: Element): Iterable<Element> {
  for (const child of link.children) {
    if (!isDrawn(child)) continue;
    if (hasWords(child)) yield child;
    else yield* leaves(child);
  }
}

function hasWords({ childNodes }: Element): boolean {
  return [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
}

function isTitle(text: string): boolean {
  if (!/\p{L}.*\p{L}|\p{Lo}/su.test(text)) return false;
  if (text.length > LONGEST) return true;
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const said = words.join(' ');
  return (
    !words.every((word) => /^\d/.test(word) || BUTTON_WORDS.has(word)) && !BEGINNINGS.some((form) => form.test(said))
  );
}

// Two names at least: one alone could be a title.
function areNames(text: string): boolean {
  const names = text.replace(/^by\s|\W*\bet al\b.*$/g, '').split(/\s*(?:[,;·&]|\band\b)+\s*/);
  return /\bet al\b/.test(text) || (names.length > 1 && names.every((name) => name === '' || NAME.test(name)));
}
