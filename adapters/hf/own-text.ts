/** A text on a page in the site's own words, as far as that can be told. */
export interface OwnText {
  /** '' when nothing there is the site's */
  text: string;
  /** some of the words may be a translator's or another extension's, or one of the site's may be missing */
  isUnsure: boolean;
}

// The title of each of 2,440 cards recorded 2024-08 to 2026-06 is a link with text in it and nothing else. What a
// search found is marked by `span.highlight` (reported 2026-10-02). Any other node was put there by someone else: by a
// translator, which wraps its words in `font` or names their language, or by another extension.
const MARKED = 'span.highlight, mark';
const STRESSED = 'b, strong, i, em, u, code';
const TRANSLATION = 'font, [lang], .notranslate';
const NO_TEXT =
  'br, button, input, select, textarea, svg, style, script, noscript, template, img, video, canvas, iframe, dialog, ' +
  '[hidden], [aria-hidden="true"], [role]:not([role="mark"]), .hidden, .sr-only, .visually-hidden';
const NOT_DRAWN = /display:none|visibility:hidden|position:(?:absolute|fixed)|opacity:0(?![.\d])|font-size:0/;
const LETTER = /\p{L}/u;
const SEEN = /[\p{L}\p{N}]/u;
// Titles have a few nodes. What a page may put there instead is not looked through.
const MOST_NODES = 200;

/**
 * What the site itself wrote in an element that should hold nothing but text. Words that someone marked stay, as they
 * stand between others; what was put before or after them goes.
 */
export function ownText(element: Element): OwnText {
  if (element.childElementCount === 0) {
    return { text: oneLine(element.textContent ?? ''), isUnsure: isTranslated(element) };
  }
  const parts = [...element.childNodes].slice(0, MOST_NODES).map(partOf);
  const own = parts.map(({ text, isOwn }) => (isOwn ? text : ''));
  if (!LETTER.test(own.join(''))) return wrappedText(element, parts);
  const hasOwn = (from: number, to?: number) => LETTER.test(own.slice(from, to).join(''));
  let isUnsure = isTranslated(element);
  const texts = parts.map(({ text, isOwn, node, isTranslation }, index) => {
    if (isOwn) return text;
    if (isTranslation || !node || !SEEN.test(text) || !isVisible(node)) return ' ';
    isUnsure = true;
    return (hasOwn(0, index) && hasOwn(index + 1)) || isAmongWords(node) ? text : ' ';
  });
  return { text: oneLine(texts.join('')), isUnsure };
}

/** True when the page was translated: the site is in English, and its pages name no language (2024-08 to 2026-06). */
export function isTranslated(element: Element): boolean {
  const { lang, className } = element.ownerDocument.documentElement;
  const isOtherLanguage = lang !== '' && !/^en\b/i.test(lang);
  return isOtherLanguage || /\btranslated-/.test(className) || element.closest('[_msttexthash]') !== null;
}

interface Part extends OwnText {
  /** certainly the site's */
  isOwn: boolean;
  isTranslation?: boolean;
  /** the element that holds the text */
  node?: Element;
}

function partOf(node: Node): Part {
  if (node.nodeType === node.TEXT_NODE) return { text: node.textContent ?? '', isUnsure: false, isOwn: true };
  if (!isElement(node) || !isDrawn(node)) return { text: ' ', isUnsure: false, isOwn: false };
  if (node.matches(TRANSLATION)) {
    return { text: node.textContent ?? '', isUnsure: true, isOwn: false, isTranslation: true, node };
  }
  const own = ownText(node);
  return { ...own, isOwn: !own.isUnsure && (node.matches(MARKED) || isStressed(node)), node };
}

// All the words stand in elements: the site writes otherwise now, or someone wrapped its words or replaced them.
function wrappedText(element: Element, parts: readonly Part[]): OwnText {
  const wrapped = parts.filter(({ text, node }) => node && LETTER.test(text));
  const untranslated = wrapped.filter(({ isTranslation }) => !isTranslation);
  const visible = untranslated.length > 1 ? untranslated.filter(({ node }) => node && isVisible(node)) : untranslated;
  const [only] = visible;
  if (visible.length === 1 && only?.node && !only.node.matches(MARKED)) return only;
  const text = oneLine((wrapped.length > 0 ? wrapped : parts).map((part) => part.text).join(' '));
  return { text, isUnsure: wrapped.length > 0 || isTranslated(element) };
}

/** Whether an element may hold text that is drawn, as far as it says itself. */
export function isDrawn(element: Element): boolean {
  if (element.matches(NO_TEXT)) return false;
  if (element.matches(MARKED)) return true;
  return !NOT_DRAWN.test((element.getAttribute('style') ?? '').replace(/\s/g, ''));
}

// Asks the browser for the styles of the page, which takes it longest.
function isVisible(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility();
}

// A word of its own: what is set against a word, as a mark or a count is, is none of the title.
function isStressed(element: Element): boolean {
  const { previousSibling, nextSibling } = element;
  const isApart = (sibling: Node | null, blank: RegExp) => !sibling || blank.test(sibling.nodeValue ?? '');
  return (
    isApart(previousSibling, /\s$/) &&
    isApart(nextSibling, /^\s/) &&
    element.matches(STRESSED) &&
    LETTER.test(element.textContent ?? '')
  );
}

// Whoever marks words does so all over the page, and somewhere in the middle of a text.
function isAmongWords({ ownerDocument, localName, className }: Element): boolean {
  if (className === '' && !localName.includes('-')) return false;
  const isWord = (node: Node | null) => node?.nodeType === 3 && LETTER.test(node.textContent ?? '');
  return [...ownerDocument.getElementsByTagName(localName)]
    .slice(0, MOST_NODES)
    .some((one) => one.className === className && isWord(one.previousSibling) && isWord(one.nextSibling));
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
