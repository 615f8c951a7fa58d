import { IMPORT_LIMITS } from '../limits.ts';

/** A piece of markup, by its source. A text may come in several pieces. */
export interface MarkupToken {
  kind: 'text' | 'tag' | 'comment' | 'data' | 'declaration' | 'instruction';
  source: string;
  /** the line it begins on, from 1 */
  line: number;
  /** the file ends within it */
  isOpen?: true;
}

/** What begins a token that is no tag, and what ends it. */
const SPECIAL = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'data'],
  ['<?', '?>', 'instruction'],
  ['<!', '>', 'declaration'],
] as const;
const LONGEST_START = 9;
const NEXT_IN_TAG = /["'<>]/g;

/**
 * The tags and texts of HTML or XML, in groups as they come. Nothing is made of them. Signs of comparison that are no
 * tags are text, quotes in tags hide `>`, and a tag longer than an entry may be is cut. Each character is looked at
 * once.
 */
export async function* markupTokens(text: AsyncIterable<string>): AsyncGenerator<MarkupToken[]> {
  const scanner = new MarkupScanner();
  for await (const piece of text) {
    const tokens = scanner.take(piece);
    if (tokens.length > 0) yield tokens;
  }
  const last = scanner.end();
  if (last.length > 0) yield last;
}

class MarkupScanner {
  #kept = '';
  #line = 1;
  #open:
    | { kind: MarkupToken['kind']; end: string; parts: string[]; length: number; line: number; tail: string }
    | undefined;
  #quote = '';

  take(piece: string, isLast = false): MarkupToken[] {
    const tokens: MarkupToken[] = [];
    const text = this.#kept + piece;
    this.#kept = '';
    let at = 0;
    while (at < text.length) {
      if (this.#open) {
        at = this.#open.kind === 'tag' ? this.#inTag(text, at, tokens) : this.#inSpecial(text, at, tokens);
        continue;
      }
      const start = text.indexOf('<', at);
      if (start !== at) this.#text(text.slice(at, start < 0 ? text.length : start), tokens);
      if (start < 0) break;
      if (!isLast && text.length - start < LONGEST_START) {
        this.#kept = text.slice(start);
        break;
      }
      at = this.#start(text, start, tokens);
    }
    return tokens;
  }

  end(): MarkupToken[] {
    const tokens = this.take('', true);
    return this.#open ? [...tokens, { ...this.#token(), isOpen: true }] : tokens;
  }

  #text(source: string, tokens: MarkupToken[]): void {
    tokens.push({ kind: 'text', source, line: this.#line });
    this.#count(source);
  }

  #start(text: string, at: number, tokens: MarkupToken[]): number {
    const special = SPECIAL.find(([start]) => text.startsWith(start, at));
    if (!special && !/[a-z/]/i.test(text[at + 1] ?? '')) {
      this.#text('<', tokens);
      return at + 1;
    }
    const [start, end, kind] = special ?? ['<', '>', 'tag' as const];
    this.#open = { kind, end, parts: [start], length: start.length, line: this.#line, tail: '' };
    this.#quote = '';
    return at + start.length;
  }

  #inTag(text: string, from: number, tokens: MarkupToken[]): number {
    NEXT_IN_TAG.lastIndex = from;
    for (let found = NEXT_IN_TAG.exec(text); found; found = NEXT_IN_TAG.exec(text)) {
      const [sign] = found;
      if (this.#quote !== '') {
        if (sign === this.#quote) this.#quote = '';
      } else if (sign === '>') {
        return this.#finish(text, from, found.index + 1, tokens);
      } else if (sign === '<') {
        // What came before was no tag.
        this.#keep(text.slice(from, found.index));
        tokens.push({ ...this.#token(), kind: 'text' });
        this.#open = undefined;
        return found.index;
      } else {
        this.#quote = sign;
      }
    }
    this.#keep(text.slice(from));
    return text.length;
  }

  #inSpecial(text: string, from: number, tokens: MarkupToken[]): number {
    const { end = '>', tail = '' } = this.#open ?? {};
    const window = tail + text.slice(from);
    const place = window.indexOf(end);
    if (place >= 0) return this.#finish(text, from, from - tail.length + place + end.length, tokens);
    this.#keep(text.slice(from));
    if (this.#open) this.#open.tail = window.slice(1 - end.length || window.length);
    return text.length;
  }

  #finish(text: string, from: number, to: number, tokens: MarkupToken[]): number {
    this.#keep(text.slice(from, to));
    tokens.push(this.#token());
    this.#open = undefined;
    return to;
  }

  #keep(source: string): void {
    this.#count(source);
    const open = this.#open;
    if (!open) return;
    if (open.length < IMPORT_LIMITS.entry) open.parts.push(source.slice(0, IMPORT_LIMITS.entry - open.length));
    open.length += source.length;
  }

  #token(): MarkupToken {
    const { kind = 'text', parts = [], line = this.#line } = this.#open ?? {};
    return { kind, source: parts.join(''), line };
  }

  #count(source: string): void {
    this.#line += source.split('\n').length - 1;
  }
}
