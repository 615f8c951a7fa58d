import { spelledOut } from '../analysis/author-name.ts';
import { BREAK } from '../analysis/character-filters/break.ts';
import { continuationAt } from '../analysis/character-filters/broken-words.ts';
import { FilteredText } from '../analysis/character-filters/character-filter.ts';
import { INVISIBLE_FILTER } from '../analysis/character-filters/invisible-characters.ts';
import { tokensWithOffsets } from '../analysis/token-spans.ts';
import { termWithoutMarks, wordVariants } from '../analysis/word-variants.ts';
import type { FilterName } from './filters.ts';
import { isFilterName, valueKind } from './filters.ts';
import { authorValueEnd } from './pasted/author-names.ts';
import type { PastedPart } from './pasted/pasted-part.ts';
import type { Word } from './query.ts';
import { valueExtent } from './values/value-extent.ts';

/** A token of a query; `from` and `to` are its offsets in the typed text. */
export type Token = { from: number; to: number } & (
  | { is: 'open' | 'close' | 'or' | 'minus' }
  | { is: 'bare'; text: string }
  | { is: 'pasted'; part: PastedPart }
  /** the text between quotes; without a closing one up to the end of the query, without the white space there */
  | { is: 'quoted'; text: string }
  /** `name:text`, with or without quotes around the text, which may go on over spaces (values/value-extent.ts) */
  | { is: 'filter'; name: FilterName; text: string; quotes: 'none' | 'open' | 'closed' }
);

const SPACE = /\s+/y;
const HYPHENS = /-+/y;
const QUOTED = /["“”]([^"“”]*)(["“”]?)/y;
const NAME = /([a-z]+(?:-[a-z]+)?):/iy;
const BARE_END = /[\s"“”]/;

/**
 * The tokens of a query in order, for any text. White space and hyphens that negate nothing are skipped. `parts` are
 * tokens of their own, unless they stand in quotes or in a filter. Linear in the text: sticky patterns without
 * backtracking, each tried once at an offset, and values of a bounded length. Characters that are not seen are not
 * there.
 */
export function lex(typed: string, parts: readonly PastedPart[] = []): Token[] {
  const visible = new FilteredText([INVISIBLE_FILTER], typed);
  const { text } = visible;
  const places = placesIn(visible, parts);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    while ((places[0]?.from ?? from) < from) places.shift();
    const [place] = places;
    if (place?.from === from) {
      tokens.push({ is: 'pasted', from: place.part.from, to: place.part.to, part: place.part });
      at = place.to;
      continue;
    }
    const next = tokenAt(text, from, place?.from);
    at = next.to;
    if (next.is === 'skip') continue;
    // What is not seen at the very end belongs to the last token, which may be unfinished.
    const to = at === text.length ? typed.length : visible.endOf(at);
    tokens.push({ ...next, from: visible.startOf(from), to });
  }
  return tokens;
}

interface Place {
  part: PastedPart;
  /** offsets in the text without what is not seen */
  from: number;
  to: number;
}

/** Where parts of the text as written stand in what is seen of it. */
function placesIn(visible: FilteredText, parts: readonly PastedPart[]): Place[] {
  const { text } = visible;
  let at = 0;
  const offsetOf = (written: number) => {
    while (at < text.length && visible.startOf(at) < written) at++;
    return at;
  };
  return parts.map((part) => ({ part, from: offsetOf(part.from), to: offsetOf(part.to) }));
}

function tokenAt(typed: string, from: number, end?: number): Token | { is: 'skip'; to: number } {
  const blank = endOf(SPACE, typed, from);
  if (blank) return { is: 'skip', to: blank };
  if (typed[from] === '(') return { is: 'open', from, to: from + 1 };
  if (typed[from] === ')') return { is: 'close', from, to: from + 1 };
  const hyphens = endOf(HYPHENS, typed, from);
  // One hyphen right before something negates it; the dash in `a - b` and those of `--flag` do not.
  if (hyphens)
    return hyphens === from + 1 && startsOperand(typed[hyphens])
      ? { is: 'minus', from, to: hyphens }
      : { is: 'skip', to: hyphens };
  const quoted = quotedAt(typed, from);
  if (quoted) return { is: 'quoted', from, to: quoted.to, text: quoted.text };
  return filterAt(typed, from) ?? bareAt(typed, from, end);
}

function quotedAt(typed: string, from: number): { to: number; text: string; isOpen: boolean } | undefined {
  QUOTED.lastIndex = from;
  const found = QUOTED.exec(typed);
  if (!found) return undefined;
  const [whole, text = '', closing] = found;
  if (closing) return { to: from + whole.length, text, isOpen: false };
  return { to: from + whole.trimEnd().length, text: text.trimEnd(), isOpen: true };
}

function filterAt(typed: string, from: number): Token | undefined {
  const name = nameAt(typed, from);
  if (name === undefined) return undefined;
  const start = from + name.length + 1;
  const quoted = quotedAt(typed, start);
  if (quoted) {
    const { to, text, isOpen } = quoted;
    return { is: 'filter', from, to, name, text, quotes: isOpen ? 'open' : 'closed' };
  }
  const wholeWord = valueKind(name).takes === 'words' ? wordEnd(typed, start) : bareEnd(typed, start);
  const end = Math.max(wholeWord, name === 'author' ? authorValueEnd(typed, start) : 0);
  const extent = valueExtent(typed, from, { name, start, end }, bareEnd);
  return { is: 'filter', from, to: extent.to, name, text: typed.slice(extent.start, extent.to), quotes: 'none' };
}

function nameAt(typed: string, from: number): FilterName | undefined {
  NAME.lastIndex = from;
  const name = NAME.exec(typed)?.[1]?.toLowerCase();
  return name !== undefined && isFilterName(name) ? name : undefined;
}

function bareAt(typed: string, from: number, end = typed.length): Token {
  const to = Math.min(wordEnd(typed, from), end);
  const text = typed.slice(from, to);
  return text === 'OR' ? { is: 'or', from, to } : { is: 'bare', from, to, text };
}

/** Up to white space, a quote or the closing parenthesis of a group: `f(x)` is one token. */
function bareEnd(typed: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < typed.length; at++) {
    const char = typed[at] ?? '';
    if (BARE_END.test(char) || (char === ')' && depth === 0)) break;
    if (char === '(') depth++;
    else if (char === ')') depth--;
  }
  return at;
}

/** The same, but a word that a line break divided goes on after it: `quan- tization`. */
function wordEnd(typed: string, from: number): number {
  let to = bareEnd(typed, from);
  for (let next = continuationAt(typed, to); next !== undefined; next = continuationAt(typed, to)) {
    if (nameAt(typed, next) || typed.startsWith('OR', next)) break;
    to = bareEnd(typed, next);
  }
  return to;
}

function endOf(pattern: RegExp, typed: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(typed) ? pattern.lastIndex : 0;
}

function startsOperand(char: string | undefined): boolean {
  return char !== undefined && char !== ')' && !/\s/.test(char);
}

const MATHEMATICS = '$';
// `transf*`: words match as prefixes anyway, and names that end in a star are short or have capitals.
const WILDCARD = /^[a-z]{4,}\*$/;

/**
 * The words of a typed text with their variants, each as it is written there. A name with marks has the one without
 * them for a synonym: `C++` also finds `C`, after its own. Words have a letter, digit or emoji.
 * Compatibility forms are what they stand for, as in the index: `㎏a` is `kga`, `４２，０００` is `42,000`.
 */
export function typedWords(text: string): Word[] {
  const { plain, tokens } = tokensWithOffsets(text);
  return tokens.flatMap(({ token, at }) => {
    const written = withMathematics(text, plain.startOf(at), plain.endOf(at + token.length));
    const isWildcard = WILDCARD.test(written);
    const variants = variantsOf(isWildcard ? written.slice(0, -1) : token, written);
    const plainName = token.includes(BREAK) && !isWildcard ? termWithoutMarks(written) : undefined;
    const word = { typed: unified(written), variants, ...(plainName && { synonyms: [plainName] }) };
    return variants.length > 0 ? [word] : [];
  });
}

// `Schölkopf` is also written `Schoelkopf`.
function variantsOf(token: string, written: string): (readonly string[])[] {
  const spelled = spelledOut(written);
  const variants = wordVariants(token);
  return spelled === written ? variants : [...variants, ...typedWords(spelled).flatMap((word) => word.variants)];
}

/** The span with the signs around it: `$n$-gram`, `$\pi_0$`. */
function withMathematics(text: string, from: number, to: number): string {
  const command = text[from - 1] === '\\' ? from - 1 : from;
  const start = text[command - 1] === MATHEMATICS ? command - 1 : command;
  return text.slice(start, text[to] === MATHEMATICS ? to + 1 : to);
}

// In LaTeX a letter that stands for two would become part of a command.
function unified(written: string): string {
  return written.includes('\\') ? written : written.normalize('NFKC');
}
