import { arxivIdInHref } from './cards.ts';

// What a site says when it has no page to show, or wants to know first who asks.
const FAILED =
  'not found|(?:could ?n.?t|can.?t|cannot|unable to|failed to) (?:be )?(?:find|found|load|open|reach|connect|access)|' +
  'does ?n.?t exist|no longer|went wrong|(?:bad|internal|server|gateway|application|unexpected) ?\\w* ?(?:error|gateway|request)|' +
  'unavailable|too many requests|rate.?limit|forbidden|access denied|unauthori[sz]ed|timed? ?-?out|maintenance|overloaded|' +
  'page you are looking for';
const CODE = '\\W*(?:(?:http|error|status|code)\\W*)*[45]\\d\\d\\b';
const ERROR_HEADING = new RegExp(
  `^${CODE}(?:\\W*$|.{0,80}(?:${FAILED}))|^(?:sorry|oops|whoops)\\b|^error(?:\\W*$|\\b.{0,80}(?:${FAILED}))|` +
    `^(?:\\w+ ){0,2}(?:${FAILED})\\W*$`,
  'i',
);
const NOTHING_TO_SHOW = new RegExp(
  `${FAILED}|^(?:sorry|oops|whoops|error)\\b|slow down|try again|be (?:right )?back|been blocked|captcha|whoa\\b|` +
    'temporarily|(?:is ?n.?t|not) working|experiencing|expired|attention required|please wait|enable javascript|' +
    '\\b(?:is|are) (?:currently )?(?:down|offline)\\b|nothing (?:here|at|to see)|' +
    '(?:are|not?) (?:you )?an? (?:human|robot|bot)|no robot|human verification|verify (?:that )?you|security check|' +
    '(?:just|one) (?:a )?moment|checking your|under heavy load',
  'i',
);
const LOGIN = /^(?:please )?(?:log|sign) ?(?:in|up)\b|password/i;
const NO_PAPERS = /no (?:new )?(?:papers|results)\b/i;
const SITE_PARTS = '[data-target="DailyPapers"], [data-target="PaperContent"], main article';

// What a person reads at a glance. A list of papers is longer.
const SHORT = 600;

/** True when the first heading of a page says that it is an error of the site, whatever else stands on it. */
export function isErrorPage(document: Document): boolean {
  return ERROR_HEADING.test(textOf(document.querySelector('h1, h2')));
}

/**
 * True when a page of which nothing could be read has nothing to be read: it is an error, asks for a login or whether
 * the reader is a person, or says that there are no papers. A page that has papers in a shape unknown is none of these.
 */
export function hasNothingToShow(document: Document): boolean {
  if (isErrorPage(document) || statusOf(document) >= 400) return true;
  const links = [...document.querySelectorAll('main a[href*="/papers/"]')];
  const hasPapers = links.some((link) => arxivIdInHref(link.getAttribute('href') ?? '') !== undefined);
  if (hasPapers || document.querySelector(SITE_PARTS)) return false;
  if (document.querySelector('input[type="password"], [class*="captcha" i], [id*="captcha" i]')) return true;
  const heading = textOf(document.querySelector('h1, h2'));
  const main = textOf(document.querySelector('main') ?? document.body);
  const text = main.length <= SHORT ? main : heading;
  if (NO_PAPERS.test(text)) return true;
  if (/^daily papers/i.test(heading)) return false;
  return LOGIN.test(heading) || [heading, document.title, text].some((said) => NOTHING_TO_SHOW.test(said));
}

// The status that the document was sent with (Chrome 109, Firefox 128 and newer tell).
function statusOf(document: Document): number {
  const [navigation] = document.defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  const { responseStatus } = (navigation ?? {}) as { responseStatus?: unknown };
  return typeof responseStatus === 'number' ? responseStatus : 0;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '')
    .slice(0, 20 * SHORT)
    .replace(/\s+/g, ' ')
    .trim();
}
