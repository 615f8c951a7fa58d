import type { FilterName } from '../filters.ts';
import type { Token } from '../lexer.ts';
import { lex } from '../lexer.ts';

/** The value of a filter that the caret is in. */
export interface ValuePlace {
  name: FilterName;
  /** the value up to the caret */
  typed: string;
  /** offsets of filter and value in the text, with the space that follows */
  from: number;
  to: number;
  isQuoted: boolean;
}

// A single letter begins too many names.
const MIN_AUTHOR_LENGTH = 2;

/** The token that contains the caret or ends at it; one with an open quote contains all that follows. */
export function tokenAt(text: string, caret: number): Token | undefined {
  return lex(text).find((token) => token.from < caret && (caret <= token.to || isOpen(token)));
}

function isOpen(token: Token): boolean {
  return token.is === 'filter' && token.quotes === 'open';
}

/** The filter value at the caret, given the token there (tokenAt); undefined when the caret is in none. */
export function valueAt(text: string, caret: number, token: Token | undefined): ValuePlace | undefined {
  if (token?.is !== 'filter') return undefined;
  const { from, name } = token;
  const isQuoted = token.quotes !== 'none';
  const start = from + name.length + 1 + (isQuoted ? 1 : 0);
  if (caret < start) return undefined;
  // Text behind the caret is not part of a value whose quote is still open.
  const end = isOpen(token) ? caret : token.to;
  const to = text[end] === ' ' ? end + 1 : end;
  return { name, typed: text.slice(start, caret), from, to, isQuoted };
}

/** The value of `author:` up to the caret, trimmed; '' when it has under two letters or the caret is elsewhere. */
export function typedAuthor(text: string, caret: number): string {
  const place = valueAt(text, caret, tokenAt(text, caret));
  if (place?.name !== 'author') return '';
  const typed = place.typed.trim();
  return typed.length < MIN_AUTHOR_LENGTH ? '' : typed;
}
