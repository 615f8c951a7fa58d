import type { FilterName } from './filters.ts';
import { isFilterName } from './filters.ts';

/** A piece of what is typed, from and to in its text. */
export type Token = { from: number; to: number } & (
  | { is: 'open' | 'close' | 'or' | 'minus' }
  | { is: 'bare'; text: string }
  /** between quotes; without the closing one it goes to the end of the query, white space there aside */
  | { is: 'quoted'; text: string }
  | { is: 'named'; name: FilterName; text: string; quotes: 'none' | 'open' | 'closed' }
);

const SPACE = /\s+/y;
const HYPHENS = /-+/y;
const QUOTED = /["“”]([^"“”]*)(["“”]?)/y;
const NAME = /([a-z]+(?:-[a-z]+)?):/iy;
const ENDS_BARE = /[\s"“”]/;

/**
 * The tokens of a query in their order. Hyphens alone and white space are none. One pass, whatever is typed: each
 * character is looked at by a few patterns that do not go back.
 */
export function lex(typed: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < typed.length) {
    const from = at;
    const next = tokenAt(typed, from);
    at = next.to;
    if (next.is !== 'nothing') tokens.push(next);
  }
  return tokens;
}

function tokenAt(typed: string, from: number): Token | { is: 'nothing'; to: number } {
  const blank = endOf(SPACE, typed, from);
  if (blank) return { is: 'nothing', to: blank };
  if (typed[from] === '(') return { is: 'open', from, to: from + 1 };
  if (typed[from] === ')') return { is: 'close', from, to: from + 1 };
  const hyphens = endOf(HYPHENS, typed, from);
  // A dash between words and the two before an option leave nothing out.
  if (hyphens)
    return hyphens === from + 1 && isBegun(typed[hyphens])
      ? { is: 'minus', from, to: hyphens }
      : { is: 'nothing', to: hyphens };
  const quoted = quotedAt(typed, from);
  if (quoted) return { is: 'quoted', from, to: quoted.to, text: quoted.text };
  return named(typed, from) ?? bare(typed, from);
}

function quotedAt(typed: string, from: number): { to: number; text: string; isOpen: boolean } | undefined {
  QUOTED.lastIndex = from;
  const found = QUOTED.exec(typed);
  if (!found) return undefined;
  const [whole, text = '', closing] = found;
  if (closing) return { to: from + whole.length, text, isOpen: false };
  return { to: from + whole.trimEnd().length, text: text.trimEnd(), isOpen: true };
}

function named(typed: string, from: number): Token | undefined {
  NAME.lastIndex = from;
  const name = NAME.exec(typed)?.[1]?.toLowerCase();
  if (name === undefined || !isFilterName(name)) return undefined;
  const start = NAME.lastIndex;
  const quoted = quotedAt(typed, start);
  if (quoted) {
    const { to, text, isOpen } = quoted;
    return { is: 'named', from, to, name, text, quotes: isOpen ? 'open' : 'closed' };
  }
  const to = bareEnd(typed, start);
  return { is: 'named', from, to, name, text: typed.slice(start, to), quotes: 'none' };
}

function bare(typed: string, from: number): Token {
  const to = bareEnd(typed, from);
  const text = typed.slice(from, to);
  return text === 'OR' ? { is: 'or', from, to } : { is: 'bare', from, to, text };
}

/** Up to white space, a quote or a bracket that closes another one: `f(x)` is one piece. */
function bareEnd(typed: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < typed.length; at++) {
    const letter = typed[at] ?? '';
    if (ENDS_BARE.test(letter) || (letter === ')' && depth === 0)) break;
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
  }
  return at;
}

function endOf(pattern: RegExp, typed: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(typed) ? pattern.lastIndex : 0;
}

function isBegun(letter: string | undefined): boolean {
  return letter !== undefined && letter !== ')' && !/\s/.test(letter);
}
