import type { Found } from '../found.ts';
import type { ImportOptions } from '../import-format.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { linesOf } from '../lines.ts';
import { papersOfPage } from './saved-page.ts';

/** The papers of a page that was saved as one file with its pictures (RFC 2557); only its HTML is looked at. */
export async function* readMhtml(
  text: AsyncIterable<string>,
  options: Pick<ImportOptions, 'now' | 'parseDocument'>,
): AsyncGenerator<Found> {
  const archive = new MhtmlReader();
  for await (const lines of linesOf(text)) {
    for (const { text: line } of lines) archive.take(line);
    if (archive.isDone) break;
  }
  if (archive.isTooLarge) {
    yield { refused: 'too-large', text: archive.address, whole: true };
    return;
  }
  const html = archive.html();
  if (html === undefined) {
    yield { refused: archive.hasPart ? 'bad-encoding' : 'broken', text: archive.address, whole: true };
    return;
  }
  const savedAt = Date.parse(archive.date);
  const address = archive.address ? { address: archive.address } : {};
  yield* papersOfPage({ html, ...address, ...(Number.isFinite(savedAt) && { savedAt }) }, options);
}

class MhtmlReader {
  address = '';
  date = '';
  hasPart = false;
  isDone = false;
  isTooLarge = false;
  #boundary: string | undefined;
  #headers: string[] | undefined = [];
  #encoding = '';
  #lines: string[] = [];
  #length = 0;
  #isHtml = false;

  take(line: string): void {
    if (this.isDone) return;
    if (this.#headers) this.#header(line);
    else if (this.#boundary !== undefined && line.startsWith(this.#boundary)) this.#endPart();
    else if (this.#isHtml) this.#body(line);
  }

  /** The text of the first part that is HTML; undefined where there is none, or its bytes are no UTF-8. */
  html(): string | undefined {
    if (!this.hasPart) return undefined;
    if (this.#encoding === 'base64') return decoded(bytesOfBase64(this.#lines.join('')));
    if (this.#encoding === 'quoted-printable') return decoded(bytesOfPrintable(this.#lines));
    return this.#lines.join('\n');
  }

  #header(line: string): void {
    const headers = this.#headers ?? [];
    if (line !== '') {
      // A long header goes on in lines that begin with a blank.
      if (/^\s/.test(line) && headers.length > 0)
        headers.push(`${headers.pop()} ${line.trim()}`.slice(0, LONGEST_HEADER));
      else if (headers.length < MOST_HEADERS) headers.push(line.slice(0, LONGEST_HEADER));
      return;
    }
    if (headers.length === 0) return;
    const value = (name: string) => {
      const header = headers.find((each) => each.toLowerCase().startsWith(`${name}:`)) ?? '';
      return header.slice(name.length + 1).trim();
    };
    const type = value('content-type');
    this.address ||= value('snapshot-content-location');
    this.date ||= value('date');
    const [, quoted, bare] = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type) ?? [];
    const boundary = quoted ?? bare;
    if (boundary !== undefined) this.#boundary ??= `--${boundary}`;
    this.#headers = undefined;
    if (!/^text\/html\b/i.test(type)) return;
    this.#isHtml = true;
    this.hasPart = true;
    this.address ||= value('content-location');
    this.#encoding = value('content-transfer-encoding').toLowerCase();
  }

  #body(line: string): void {
    this.#length += line.length + 1;
    this.isTooLarge ||= this.#length > IMPORT_LIMITS.page * LONGEST_ENCODED;
    this.isDone ||= this.isTooLarge;
    this.#lines.push(line);
  }

  #endPart(): void {
    this.isDone ||= this.#isHtml;
    this.#headers = [];
  }
}

const MOST_HEADERS = 100;
const LONGEST_HEADER = 4_000;
// A byte takes up to three characters in quoted-printable.
const LONGEST_ENCODED = 3;

function decoded(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOfBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** RFC 2045 section 6.7: `=` and two digits are a byte, and a line that ends in `=` goes on in the next. */
function bytesOfPrintable(lines: readonly string[]): Uint8Array {
  const text = lines.map((line) => (line.endsWith('=') ? line.slice(0, -1) : `${line}\n`)).join('');
  const plain = new TextEncoder().encode(text);
  const bytes = new Uint8Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at++) {
    const code = plain[at] === EQUALS ? Number.parseInt(text16(plain, at + 1), 16) : Number.NaN;
    bytes[length] = Number.isNaN(code) ? (plain[at] ?? 0) : code;
    if (!Number.isNaN(code)) at += 2;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;

function text16(bytes: Uint8Array, at: number): string {
  const digits = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(digits) ? digits : '';
}
