import { THOUSANDS_COMMA } from '../analysis/tokenizer.ts';
import { wordVariants } from '../analysis/word-variants.ts';
import type { FilterName } from './filters.ts';
import { isFilterName } from './filters.ts';
import type { Word } from './query.ts';
import { valueExtent } from './values/value-extent.ts';

/** A token of a query; `from` and `to` are its offsets in the typed text. */
export type Token = { from: number; to: number } & (
  | { is: 'open' | 'close' | 'or' | 'minus' }
  | { is: 'bare'; text: string }
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
 * The tokens of a query in order, for any text. White space and hyphens that negate nothing are skipped. Linear in the
 * text: sticky patterns without backtracking, each tried once at an offset, and values of a bounded length.
 */
export function lex(typed: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < typed.length) {
    const from = at;
    const next = tokenAt(typed, from);
    at = next.to;
    if (next.is !== 'skip') tokens.push(next);
  }
  return tokens;
}

function tokenAt(typed: string, from: number): Token | { is: 'skip'; to: number } {
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
  return filterAt(typed, from) ?? bareAt(typed, from);
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
  NAME.lastIndex = from;
  const name = NAME.exec(typed)?.[1]?.toLowerCase();
  if (name === undefined || !isFilterName(name)) return undefined;
  const start = NAME.lastIndex;
  const quoted = quotedAt(typed, start);
  if (quoted) {
    const { to, text, isOpen } = quoted;
    return { is: 'filter', from, to, name, text, quotes: isOpen ? 'open' : 'closed' };
  }
  const extent = valueExtent(typed, from, { name, start, end: bareEnd(typed, start) }, bareEnd);
  return { is: 'filter', from, to: extent.to, name, text: typed.slice(extent.start, extent.to), quotes: 'none' };
}

function bareAt(typed: string, from: number): Token {
  const to = bareEnd(typed, from);
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

function endOf(pattern: RegExp, typed: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(typed) ? pattern.lastIndex : 0;
}

function startsOperand(char: string | undefined): boolean {
  return char !== undefined && char !== ')' && !/\s/.test(char);
}

// As the tokens of search/analysis/tokenizer.ts, before normalization: `gpt-4o`, `q&a`, `1,200`.
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]+`;
const WORD = new RegExp(String.raw`${LETTERS}(?:(?:[-.&_'’\u2010-\u2013]|${THOUSANDS_COMMA})${LETTERS})*`, 'gu');

// LaTeX joins words: `$n$-gram` is one.
const LATEX = /[\\${}]/;

/**
 * The words of a typed text with their variants. Words have a letter or digit and no white space. Compatibility forms
 * are what they stand for, as in the index: `㎏a` is `kga`, `４２，０００` is `42,000`.
 */
export function typedWords(text: string): Word[] {
  const found = text
    .split(/\s+/)
    .flatMap((part) => (LATEX.test(part) ? [part] : (part.normalize('NFKC').match(WORD) ?? [])));
  return found.map((typed) => ({ typed, variants: wordVariants(typed) })).filter(({ variants }) => variants.length > 0);
}
