import { IMPORT_LIMITS } from '../limits.ts';
import type { Line } from '../lines.ts';

/** The source of one entry, or of something that begins like one and has no end. */
export interface BibtexSource {
  /** from the `@` on, its closing brace included */
  text: string;
  line: number;
  /** why it is no whole entry */
  fault?: 'broken' | 'cut-off' | 'too-long';
}

const START = /^\s*@\s*([a-z]+)\s*([{(])/i;
// What may stand in a line before an entry, behind the end of another.
const START_AFTER = /(?<![\w.+-])@\s*[a-z]+\s*\{/i;
const REMARK = /^\s*%/;

/**
 * Cuts a file into its entries. One whose braces never close ends where a line begins with the next, and is told with
 * its line, so the rest goes on. What stands between entries is a comment. Each character is looked at once.
 */
export async function* bibtexSources(lines: AsyncIterable<Line[]>): AsyncGenerator<BibtexSource> {
  let open: OpenEntry | undefined;
  for await (const group of lines) {
    for (const line of group) {
      let rest: string | undefined = line.text;
      if (open && START.test(line.text)) {
        yield open.source('broken');
        open = undefined;
      }
      if (open) {
        rest = open.add(line);
        if (rest === undefined) continue;
        yield open.source();
        open = undefined;
      }
      while (rest !== undefined) {
        const from: number = START.test(rest) ? rest.indexOf('@') : (START_AFTER.exec(rest)?.index ?? -1);
        if (from < 0 || REMARK.test(rest)) break;
        open = new OpenEntry(line.number);
        rest = open.add({ ...line, text: rest.slice(from) });
        if (rest === undefined) break;
        yield open.source();
        open = undefined;
      }
    }
  }
  if (open) yield open.source('cut-off');
}

const MEANT = /[\\{}()"]/g;

/** An entry whose end has not come yet. */
class OpenEntry {
  readonly #line: number;
  readonly #parts: string[] = [];
  #length = 0;
  #isTooLong = false;
  #depth = 0;
  #closing = '';
  #isQuoted = false;
  // The same without regard to backslashes, as BibTeX itself counts: where that would have ended it, in case that
  // counting with them finds no end.
  #plainDepth = 0;
  #plainEnd = 0;

  constructor(line: number) {
    this.#line = line;
  }

  /** Takes a line; gives what stands behind the entry's end when the line has it. */
  add({ text, isCut }: Line): string | undefined {
    const end = this.#endIn(text);
    const taken = end === undefined ? `${text}\n` : text.slice(0, end);
    this.#isTooLong ||= isCut === true || this.#length + taken.length > IMPORT_LIMITS.entry;
    if (!this.#isTooLong) this.#parts.push(taken);
    this.#length += taken.length;
    return end === undefined ? undefined : text.slice(end);
  }

  source(fault?: BibtexSource['fault']): BibtexSource {
    const text = this.#parts.join('');
    if (this.#isTooLong) return { text: text.slice(0, 1_000), line: this.#line, fault: 'too-long' };
    if (fault && this.#plainEnd > 0) return { text: text.slice(0, this.#plainEnd), line: this.#line };
    return { text, line: this.#line, ...(fault && { fault }) };
  }

  #endIn(text: string): number | undefined {
    MEANT.lastIndex = 0;
    for (let found = MEANT.exec(text); found; found = MEANT.exec(text)) {
      const at = found.index;
      const [char] = found;
      if (char === '\\') {
        const next = text[at + 1];
        if (next === '{' || next === '}') this.#countPlain(next, at + 1);
        MEANT.lastIndex = at + 2;
      } else if (this.#closing === '') {
        if (char !== '{' && char !== '(') continue;
        this.#closing = char === '(' ? ')' : '}';
        if (char === '{') this.#countPlain(char, at);
        this.#depth = 1;
      } else if (char === '{') {
        this.#depth += 1;
        this.#countPlain(char, at);
      } else if (char === '}') {
        this.#depth -= 1;
        this.#countPlain(char, at);
        if (this.#depth === 0 && this.#closing === '}') return at + 1;
      } else if (char === '"' && this.#depth === 1) {
        this.#isQuoted = !this.#isQuoted;
      } else if (char === ')' && this.#closing === ')' && this.#depth === 1 && !this.#isQuoted) {
        return at + 1;
      }
    }
    return undefined;
  }

  #countPlain(char: '{' | '}', at: number): void {
    this.#plainDepth += char === '{' ? 1 : -1;
    if (this.#plainDepth === 0 && this.#plainEnd === 0) this.#plainEnd = this.#length + at + 1;
  }
}
