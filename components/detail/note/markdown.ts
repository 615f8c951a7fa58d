import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';
import { httpsAddress } from '../../../papers/addresses.ts';

/** A part of a note as it is shown. Only these are drawn, whatever is typed or came from elsewhere. */
export type NotePart =
  | { is: 'text' | 'code' | 'code-block'; text: string }
  | { is: 'break' | 'rule' }
  | { is: 'paragraph' | 'quote' | 'heading' | 'strong' | 'em' | 'del' | 'item' | 'inline'; parts: NotePart[] }
  | { is: 'list'; start: number | undefined; parts: NotePart[] }
  | { is: 'task'; isDone: boolean }
  | { is: 'link'; url: string; parts: NotePart[] };

// Longer ones made for it would hold the page up: 8,000 characters take at most 0.4 s (marked 18.2).
const MOST_CHARACTERS = 8_000;
// Deeper than anyone writes by hand.
const MOST_LEVELS = 12;

/**
 * A note in its parts; undefined where it says nothing in Markdown or is very long, and is shown as it was typed.
 * Markup in it is text, pictures are their descriptions, and only addresses that are https become links.
 */
export function noteParts(text: string): NotePart[] | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    const parts = partsOf(lexer(text, { gfm: true, breaks: true }), 0);
    return parts.some(isMarked) ? parts : undefined;
  } catch {
    // Nested deeper than it can be read.
    return undefined;
  }
}

function isMarked(part: NotePart): boolean {
  if (part.is === 'paragraph' || part.is === 'inline') return part.parts.some(isMarked);
  return part.is !== 'text' && part.is !== 'break';
}

function partsOf(tokens: readonly Token[] | undefined, level: number): NotePart[] {
  return (tokens ?? []).flatMap((token) => partOf(token as Tokens.Generic, level + 1) ?? []);
}

function partOf(token: Tokens.Generic, level: number): NotePart | undefined {
  if (level > MOST_LEVELS) return { is: 'text', text: token.raw };
  const inside = () => partsOf(token.tokens, level);
  switch (token.type) {
    case 'space':
    case 'def':
      return undefined;
    case 'hr':
      return { is: 'rule' };
    case 'br':
      return { is: 'break' };
    case 'code':
      return { is: 'code-block', text: token.text };
    case 'codespan':
      return { is: 'code', text: token.text };
    case 'paragraph':
    case 'heading':
    case 'strong':
    case 'em':
    case 'del':
      return { is: token.type, parts: inside() };
    case 'blockquote':
      return { is: 'quote', parts: inside() };
    case 'list':
      return listOf(token as Tokens.List, level);
    case 'link':
      return linkOf(token as Tokens.Link, inside());
    case 'escape':
      return { is: 'text', text: token.text };
    case 'text':
      return token.tokens ? { is: 'inline', parts: inside() } : { is: 'text', text: token.text };
    case 'image':
      return { is: 'text', text: token.text };
    default:
      return { is: 'text', text: token.raw };
  }
}

function listOf({ ordered, start, items }: Tokens.List, level: number): NotePart {
  return {
    is: 'list',
    start: ordered ? Number(start) || 1 : undefined,
    parts: items.map((item) => ({
      is: 'item',
      parts: [
        ...(item.task ? [{ is: 'task', isDone: item.checked === true } as const] : []),
        ...partsOf(
          item.tokens.filter(({ type }) => type !== 'checkbox'),
          level,
        ),
      ],
    })),
  };
}

function linkOf({ href }: Tokens.Link, parts: NotePart[]): NotePart {
  const url = httpsAddress(href);
  return url ? { is: 'link', url, parts } : { is: 'inline', parts };
}
