import type { Postings } from '../index-reader.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Longer lists are cut into chunks of so many documents. */
export const CHUNK = 256;

/**
 * Writes one list. Each posting is a varint of the documents left out since the one before, doubled, plus one when the
 * term stands there more than once; then follows that count less two. A list of more than one chunk begins with a
 * table that has for each chunk its last document (less the one before, as above) and its bytes.
 */
export function writePostings(postings: Postings, into: ByteWriter): void {
  if (postings.size <= CHUNK) {
    writeRun(postings, 0, postings.size, into);
    return;
  }
  RUNS.clear();
  let lastBefore = -1;
  for (let from = 0; from < postings.size; from += CHUNK) {
    const to = Math.min(from + CHUNK, postings.size);
    const begin = RUNS.size;
    writeRun(postings, from, to, RUNS);
    const last = postings.docs[to - 1] ?? 0;
    into.varint(last - lastBefore - 1);
    into.varint(RUNS.size - begin);
    lastBefore = last;
  }
  into.append(RUNS.written);
}

// Kept from list to list, so that a merge does not make one for each of millions.
const RUNS = new ByteWriter();

function writeRun({ docs, counts }: Postings, from: number, to: number, into: ByteWriter): void {
  let before = from > 0 ? (docs[from - 1] ?? 0) : -1;
  for (let i = from; i < to; i++) {
    const doc = docs[i] ?? 0;
    const count = counts[i] ?? 1;
    into.varint(((doc - before - 1) << 1) | (count > 1 ? 1 : 0));
    if (count > 1) into.varint(count - 2);
    before = doc;
  }
}

/** Where the chunks of a long list are. */
export interface ListChunks {
  /** the last document of each */
  readonly lasts: Uint32Array;
  /** where the bytes of each begin, counted from the list's, and after them where the last ends */
  readonly starts: Uint32Array;
}

/** Reads the table of a list of more than one chunk from the list's first bytes. */
export function readChunks(bytes: Uint8Array, count: number): ListChunks {
  const chunks = Math.ceil(count / CHUNK);
  const reader = new ByteReader(bytes);
  const lasts = new Uint32Array(chunks);
  const starts = new Uint32Array(chunks + 1);
  let last = -1;
  for (let i = 0; i < chunks; i++) {
    last += reader.varint() + 1;
    lasts[i] = last;
    starts[i + 1] = (starts[i] ?? 0) + reader.varint();
  }
  for (let i = 0; i <= chunks; i++) starts[i] = (starts[i] ?? 0) + reader.at;
  return { lasts, starts };
}

// A posting takes at most two varints.
const LONGEST_POSTING = 10;

/**
 * Reads `count` postings that begin at `at` into `into` from its place `place` on, where there must be room. `before` is
 * the document of the posting before, -1 for the first. The bytes are ours and checked; nothing is checked here, four
 * nanoseconds a posting.
 */
export function readRun(
  bytes: Uint8Array,
  at: number,
  before: number,
  count: number,
  into: Postings,
  place: number,
): void {
  const { docs, counts } = into;
  const end = place + count;
  const safe = bytes.length - LONGEST_POSTING;
  let next = at;
  let doc = before;
  let i = place;
  // Whether a term stands more than once is even chance, and a processor that guesses wrong takes as long as for two
  // postings. So the byte behind is always looked at, and counts where it is there: all but counts from 130 on.
  for (; i < end && next < safe; i++) {
    let value = bytes[next] as number;
    let after = next + 1;
    if (value >= 0x80) {
      value &= 0x7f;
      let shift = 7;
      let more = 0x80;
      for (; more >= 0x80; shift += 7) {
        more = bytes[after++] as number;
        value |= (more & 0x7f) << shift;
      }
    }
    const isMore = value & 1;
    const times = bytes[after] as number;
    if ((isMore & (times >>> 7)) !== 0) break;
    doc += (value >>> 1) + 1;
    docs[i] = doc;
    counts[i] = 1 + ((times + 1) & -isMore);
    next = after + isMore;
  }
  if (i < end) readRest(bytes, next, doc, end - i, into, i);
}

/** The same, for the last bytes of a list and for high counts. */
function readRest(
  bytes: Uint8Array,
  at: number,
  before: number,
  count: number,
  { docs, counts }: Postings,
  place: number,
): void {
  const reader = new ByteReader(bytes, at);
  let doc = before;
  for (let i = place; i < place + count; i++) {
    const value = reader.varint();
    doc += (value >>> 1) + 1;
    docs[i] = doc;
    counts[i] = value & 1 ? reader.varint() + 2 : 1;
  }
}

/** Makes room for `size` postings; what stood there may be lost. */
export function makeRoom(postings: Postings, size: number): void {
  if (postings.docs.length >= size && postings.counts.length >= size) return;
  const room = Math.max(CHUNK, 2 ** Math.ceil(Math.log2(size)));
  postings.docs = new Uint32Array(room);
  postings.counts = new Uint32Array(room);
}
