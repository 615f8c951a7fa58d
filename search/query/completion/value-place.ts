import type { FilterName } from '../filters.ts';
import type { Token } from '../lexer.ts';
import { lex } from '../lexer.ts';

/** Where the caret stands in the value of a name. */
export interface ValuePlace {
  name: FilterName;
  /** what of the value stands before the caret */
  typed: string;
  /** the name and its value in the text, with a space that follows */
  from: number;
  to: number;
  isQuoted: boolean;
}

// A single letter begins too many names of people.
const AUTHOR_FROM = 2;

/** The token of the text that ends at the caret or has it inside; an open quote goes on to the end of the text. */
export function tokenAt(text: string, caret: number): Token | undefined {
  return lex(text).find((token) => token.from < caret && (caret <= token.to || isOpen(token)));
}

function isOpen(token: Token): boolean {
  return token.is === 'named' && token.quotes === 'open';
}

/** The place of the value that the caret stands in, of a token that has it inside. */
export function valueAt(text: string, caret: number, token: Token | undefined): ValuePlace | undefined {
  if (token?.is !== 'named') return undefined;
  const { from, name } = token;
  const isQuoted = token.quotes !== 'none';
  const start = from + name.length + 1 + (isQuoted ? 1 : 0);
  if (caret < start) return undefined;
  // A quote that is not closed yet takes in what stands behind the caret.
  const end = isOpen(token) ? caret : token.to;
  // The space that follows a value may be there already.
  const to = text[end] === ' ' ? end + 1 : end;
  return { name, typed: text.slice(start, caret), from, to, isQuoted };
}

/** What is typed of an author's name at the caret, or '' when it is too little or something else. */
export function typedAuthor(text: string, caret: number): string {
  const place = valueAt(text, caret, tokenAt(text, caret));
  if (place?.name !== 'author') return '';
  const typed = place.typed.trim();
  return typed.length < AUTHOR_FROM ? '' : typed;
}
