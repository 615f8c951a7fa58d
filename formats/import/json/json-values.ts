import { IMPORT_LIMITS } from '../limits.ts';

/** A value of a JSON file that is read one by one: an element of a list, or a field of an object. */
export interface JsonValue {
  /** the names and places that lead to it, from the outermost: `['bookmarks', '3']` */
  path: string[];
  /** absent where it could not be read */
  value?: unknown;
  /** from 1 */
  line: number;
  /** the source where it could not be read, as far as it is needed to be shown */
  source: string;
  fault?: 'broken' | 'too-long' | 'too-deep' | 'cut-off';
}

/** Says of a path whether what stands there is to be opened, so that its values come one by one. */
export type IsOpened = (path: readonly string[], isList: boolean) => boolean;

/**
 * The values of a JSON text, or of several one after another as in JSON Lines, none of which is held longer than it
 * takes to read it. What `isOpened` says is gone into; everything else comes whole. A value that is broken in itself is
 * told and passed over as long as its brackets and quotes are; after one that never ends nothing follows. Linear.
 */
export async function* jsonValues(text: AsyncIterable<string>, isOpened: IsOpened): AsyncGenerator<JsonValue> {
  const splitter = new JsonSplitter(isOpened);
  for await (const piece of text) {
    const values = splitter.take(piece);
    if (values.length > 0) yield* values;
  }
  yield* splitter.end();
}

interface Opened {
  isList: boolean;
  path: string[];
  /** in an object: the name whose value comes next */
  name?: string | undefined;
  count: number;
}

const SEPARATOR = /[\s,:]/;
// Up to what changes the state: strings and brackets outside of strings, quotes and backslashes in them.
const NEXT = /["{}[\]]/g;
const NEXT_IN_STRING = /["\\]/g;

class JsonSplitter {
  readonly #isOpened: IsOpened;
  readonly #opened: Opened[] = [];
  readonly #done: JsonValue[] = [];
  // The value that is being read: its pieces, how deep it is in itself, and the state within it.
  #parts: string[] | undefined;
  #length = 0;
  #line = 1;
  #valueLine = 1;
  #depth = 0;
  #deepest = 0;
  #isInString = false;
  #isEscaped = false;
  #isPlain = false;

  constructor(isOpened: IsOpened) {
    this.#isOpened = isOpened;
  }

  take(piece: string): JsonValue[] {
    this.#done.length = 0;
    let at = 0;
    while (at < piece.length) at = this.#parts ? this.#inValue(piece, at) : this.#between(piece, at);
    return [...this.#done];
  }

  end(): JsonValue[] {
    this.#done.length = 0;
    if (this.#parts && this.#isPlain) this.#close();
    if (this.#parts) this.#tell('cut-off');
    else if (this.#opened.length > 0) this.#done.push(this.#fault('cut-off', ''));
    return [...this.#done];
  }

  #between(piece: string, at: number): number {
    const char = piece.charAt(at);
    if (char === '\n') this.#line += 1;
    if (SEPARATOR.test(char)) return at + 1;
    const inside = this.#opened.at(-1);
    if (char === '}' || char === ']') {
      if (inside) this.#opened.pop();
      else this.#done.push(this.#fault('broken', char));
      return at + 1;
    }
    const isName = inside && !inside.isList && inside.name === undefined;
    const path = this.#pathOfNext();
    if (!isName && (char === '{' || char === '[') && this.#isOpened(path, char === '[')) {
      if (inside) this.#pass(inside);
      this.#opened.push({ isList: char === '[', path, count: 0 });
      return at + 1;
    }
    this.#parts = [];
    this.#length = 0;
    this.#valueLine = this.#line;
    this.#depth = 0;
    this.#deepest = 0;
    this.#isPlain = char !== '{' && char !== '[' && char !== '"';
    return this.#inValue(piece, at);
  }

  #inValue(piece: string, from: number): number {
    let at = from;
    if (this.#isPlain) {
      const length = piece.slice(at).search(/[\s,\]}]/);
      at = length < 0 ? piece.length : at + length;
      this.#keep(piece.slice(from, at));
      if (length >= 0) this.#close();
      return at;
    }
    while (at < piece.length) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        at += 1;
        continue;
      }
      const pattern = this.#isInString ? NEXT_IN_STRING : NEXT;
      pattern.lastIndex = at;
      const found = pattern.exec(piece);
      if (!found) break;
      at = found.index + 1;
      if (this.#changesState(found[0])) {
        this.#keep(piece.slice(from, at));
        this.#close();
        return at;
      }
    }
    this.#keep(piece.slice(from));
    return piece.length;
  }

  /** Whether the value ends with this sign. */
  #changesState(sign: string): boolean {
    if (sign === '\\') this.#isEscaped = true;
    else if (sign === '"') this.#isInString = !this.#isInString;
    else if (sign === '{' || sign === '[') this.#depth += 1;
    else this.#depth -= 1;
    this.#deepest = Math.max(this.#deepest, this.#depth);
    return this.#depth <= 0 && !this.#isInString && !this.#isEscaped;
  }

  #keep(text: string): void {
    this.#line += text.split('\n').length - 1;
    if (this.#length < IMPORT_LIMITS.entry) this.#parts?.push(text.slice(0, IMPORT_LIMITS.entry + 1 - this.#length));
    this.#length += text.length;
  }

  #close(): void {
    const inside = this.#opened.at(-1);
    const source = (this.#parts ?? []).join('');
    if (inside && !inside.isList && inside.name === undefined) {
      const name = parsed(source)?.value;
      inside.name = typeof name === 'string' ? name : '';
      this.#parts = undefined;
      return;
    }
    const isLong = this.#length > IMPORT_LIMITS.entry;
    const isDeep = this.#deepest > IMPORT_LIMITS.depth;
    const read = isLong || isDeep ? undefined : parsed(source);
    if (!read) {
      this.#tell(isLong ? 'too-long' : isDeep ? 'too-deep' : 'broken');
      return;
    }
    this.#done.push({ path: this.#pathOfNext(), value: read.value, line: this.#valueLine, source: '' });
    this.#next();
  }

  #tell(fault: JsonValue['fault'] & string): void {
    this.#done.push(this.#fault(fault, (this.#parts ?? []).join('').slice(0, 1_000)));
    this.#next();
  }

  #fault(fault: JsonValue['fault'] & string, source: string): JsonValue {
    return { path: this.#pathOfNext(), line: this.#parts ? this.#valueLine : this.#line, source, fault };
  }

  #next(): void {
    this.#parts = undefined;
    const inside = this.#opened.at(-1);
    if (inside) this.#pass(inside);
  }

  #pass(inside: Opened): void {
    inside.count += 1;
    inside.name = undefined;
  }

  #pathOfNext(): string[] {
    const inside = this.#opened.at(-1);
    if (!inside) return [];
    return [...inside.path, inside.isList ? String(inside.count) : (inside.name ?? '')];
  }
}

function parsed(source: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}
