import { IMPORT_LIMITS } from './limits.ts';

/** Why a file is no text that can be read, or is too large. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';
  readonly reason: 'bad-encoding' | 'too-large';
  /** the offset of the first byte that is none of the encoding, or of the first beyond the limit */
  readonly byte: number;

  constructor(reason: UnreadableText['reason'], byte: number) {
    super(reason);
    this.reason = reason;
    this.byte = byte;
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The text in bytes, in pieces, without a byte order mark: UTF-16 where there is one that says so, else UTF-8. Throws
 * an UnreadableText at the first byte that fits not, and where the file is larger than may be. Linear; holds one piece.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head = new Uint8Array();
  let decoder: TextDecoder | undefined;
  let encoding: Encoding = 'utf-8';
  let read = 0;
  // The last bytes that were read: what stands across two pieces begins in them.
  let tail = new Uint8Array();
  const decode = (piece: Uint8Array, stream: boolean): string => {
    if (!decoder) {
      encoding = encodingOf(piece);
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    try {
      const text = decoder.decode(piece, { stream });
      tail = joined(tail, piece.subarray(-4)).slice(-4);
      read += piece.length;
      return text;
    } catch {
      const window = joined(tail, piece);
      throw new UnreadableText('bad-encoding', read - tail.length + firstBad(window, encoding, read - tail.length));
    }
  };
  for await (const piece of bytes) {
    if (read + head.length + piece.length > IMPORT_LIMITS.file)
      throw new UnreadableText('too-large', IMPORT_LIMITS.file);
    const whole = head.length > 0 ? joined(head, piece) : piece;
    if (!decoder && whole.length < 4) {
      head = whole.slice();
      continue;
    }
    head = new Uint8Array();
    yield decode(whole, true);
  }
  yield decode(head, false);
}

/** Why the bytes are no text that can be read; undefined when they are one. Looks through all of them. */
export async function textFault(bytes: AsyncIterable<Uint8Array>): Promise<UnreadableText | undefined> {
  try {
    for await (const _ of decodedText(bytes));
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableText) return error;
    throw error;
  }
}

function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The offset of the first bad byte in a window of a file that may begin inside of a character; `from` is its place. */
function firstBad(window: Uint8Array, encoding: Encoding, from: number): number {
  let at = 0;
  if (encoding === 'utf-8') {
    while (from > 0 && at < 4 && isContinuation(window[at])) at += 1;
    for (let length = lengthAt(window, at); length > 0; length = lengthAt(window, at)) at += length;
    return at;
  }
  const unit = (place: number) => {
    const [one = 0, other = 0] = [window[place], window[place + 1]];
    return encoding === 'utf-16le' ? one + other * 256 : one * 256 + other;
  };
  const isHigh = (value: number) => value >= 0xd800 && value <= 0xdbff;
  const isLow = (value: number) => value >= 0xdc00 && value <= 0xdfff;
  at = from % 2;
  if (from > 0 && isLow(unit(at))) at += 2;
  for (; at + 1 < window.length; at += 2) {
    if (isLow(unit(at))) return at;
    if (!isHigh(unit(at))) continue;
    if (at + 3 >= window.length || !isLow(unit(at + 2))) return at;
    at += 2;
  }
  return at;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** How many bytes the character at a place has, by RFC 3629 section 4; 0 where there is none, or a bad one. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first = 256, second] = [bytes[at], bytes[at + 1]];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !isContinuation(second) || second === undefined) return 0;
  if (first < 0xe0) return 2;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  if (isOverlong || (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)) return 0;
  if (!isContinuation(bytes[at + 2])) return 0;
  if (first < 0xf0) return 3;
  return isContinuation(bytes[at + 3]) ? 4 : 0;
}
