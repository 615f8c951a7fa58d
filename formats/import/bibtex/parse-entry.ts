/** One entry of a BibTeX or BibLaTeX file, its values as they are written but for macros and the outer delimiters. */
export interface BibtexEntry {
  /** in lower case */
  type: string;
  key: string;
  /** by name in lower case; the first of each */
  fields: ReadonlyMap<string, string>;
}

const MEANT = /[\\{}"]/g;
const LONGEST_JOINED = 50_000;
const HEAD = /^@\s*([a-z]+)\s*[{(]\s*/i;
// BibTeX's own tool takes nearly every character in names; these are the ones that it does not.
const NAME = /[^\s"#%'(),={}]+/y;
const KEY = /[^,=})\n]{0,500}/y;
const BLANK = /(?:\s|%[^\n]*\n)*/y;

/**
 * Parses the source of one entry; undefined when it is against the grammar. Commas between fields may be missing.
 * `macros` are the `@string`s so far, by name in lower case. Linear in the source.
 */
export function parseBibtexEntry(source: string, macros: ReadonlyMap<string, string>): BibtexEntry | undefined {
  const [head = '', type = ''] = HEAD.exec(source) ?? [];
  const reader = new SourceReader(source, head.length, macros);
  const key = reader.key();
  if (!head) return undefined;
  const fields = new Map<string, string>();
  while (!reader.isAtEnd()) {
    const field = reader.field();
    if (!field) return undefined;
    const [name, value] = field;
    if (value && !fields.has(name)) fields.set(name, value);
  }
  return { type: type.toLowerCase(), key, fields };
}

/** The macro that an `@string` sets; undefined when it is against the grammar. */
export function parseBibtexMacro(source: string, macros: ReadonlyMap<string, string>): [string, string] | undefined {
  const [head = ''] = HEAD.exec(source) ?? [];
  return head ? new SourceReader(source, head.length, macros).field() : undefined;
}

class SourceReader {
  readonly #source: string;
  readonly #macros: ReadonlyMap<string, string>;
  #at: number;

  constructor(source: string, from: number, macros: ReadonlyMap<string, string>) {
    this.#source = source;
    this.#macros = macros;
    this.#at = from;
  }

  /** The key before the first comma; '' where fields begin at once. */
  key(): string {
    const from = this.#at;
    const key = this.#match(KEY).trim();
    if (this.#source[this.#at] !== '=') return key;
    this.#at = from;
    return '';
  }

  /** Past commas and blanks: whether only the closing brace is left. */
  isAtEnd(): boolean {
    this.#skipBlank();
    while (this.#source[this.#at] === ',') {
      this.#at += 1;
      this.#skipBlank();
    }
    return this.#at >= this.#source.length - 1;
  }

  field(): [name: string, value: string] | undefined {
    this.#skipBlank();
    const name = this.#match(NAME).toLowerCase();
    this.#skipBlank();
    if (!name || this.#source[this.#at] !== '=') return undefined;
    const parts: string[] = [];
    let length = 0;
    do {
      this.#at += 1;
      this.#skipBlank();
      const part = this.#part();
      if (part === undefined) return undefined;
      // Macros that are put together of macros grow without end.
      length += part.length;
      if (parts.length === 0 || length <= LONGEST_JOINED) parts.push(part);
      this.#skipBlank();
    } while (this.#source[this.#at] === '#');
    return [name, parts.join('')];
  }

  #part(): string | undefined {
    const first = this.#source[this.#at];
    if (first === '{') return this.#delimited('}');
    if (first === '"') return this.#delimited('"');
    const word = this.#match(NAME);
    if (!word) return undefined;
    return /^\d+$/.test(word) ? word : (this.#macros.get(word.toLowerCase()) ?? word);
  }

  #delimited(closing: '}' | '"'): string | undefined {
    const from = this.#at + 1;
    let depth = closing === '}' ? 1 : 0;
    MEANT.lastIndex = from;
    for (let found = MEANT.exec(this.#source); found; found = MEANT.exec(this.#source)) {
      const at = found.index;
      const [char] = found;
      if (char === '\\') MEANT.lastIndex = at + 2;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth === 0 && char === closing) {
        this.#at = at + 1;
        return this.#source.slice(from, at);
      }
    }
    return this.#delimitedPlainly(closing, from);
  }

  // A value that ends in a backslash: `{C:\}`.
  #delimitedPlainly(closing: '}' | '"', from: number): string | undefined {
    let depth = closing === '}' ? 1 : 0;
    for (let at = from; at < this.#source.length; at++) {
      const char = this.#source[at];
      if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth === 0 && char === closing && (closing === '}' || this.#source[at - 1] !== '\\')) {
        this.#at = at + 1;
        return this.#source.slice(from, at);
      }
    }
    return undefined;
  }

  #skipBlank(): void {
    this.#match(BLANK);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#source) ?? [];
    this.#at += found.length;
    return found;
  }
}
