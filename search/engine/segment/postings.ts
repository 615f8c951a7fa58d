import type { Postings } from '../index-reader.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Documents of a chunk: longer lists are cut into chunks that can be read alone (Lucene: skip blocks). */
export const CHUNK = 256;

/**
 * Writes one posting list. A posting is a varint: the number of documents skipped since the previous one, doubled,
 * plus one when the term frequency is above one; then that frequency follows, less two. A list of more than one chunk
 * begins with a table that has, for each chunk, its last document (delta-coded likewise) and its bytes.
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

// Memo from list to list, so that a merge does not make one for each of millions.
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

/** The skip table of a long list. */
export interface ListChunks {
  /** the last document of each chunk */
  readonly lasts: Uint32Array;
  /** where the bytes of each chunk begin, from the start of the list; then where the last one ends */
  readonly starts: Uint32Array;
}

/** Reads the skip table at the beginning of a list of more than one chunk. */
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
 * Decodes `count` postings that begin at byte `at` into `into` from index `place` on, which must be reserved. `before`
 * is the document of the previous posting, -1 for the first. The bytes have passed their checksum, so nothing is
 * checked here. About four nanoseconds a posting.
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
  // Whether a frequency follows is even chance, and a mispredicted branch costs as much as two postings. So the next
  // byte is always read, and masked out where it is no frequency. Frequencies from 130 on take the slow path.
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

/** The same for the last bytes of a list and for high frequencies, with bounds checked. */
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

/** Reserves room for `size` postings; the contents may be lost. */
export function reserve(postings: Postings, size: number): void {
  if (postings.docs.length >= size && postings.counts.length >= size) return;
  const room = Math.max(CHUNK, 2 ** Math.ceil(Math.log2(size)));
  postings.docs = new Uint32Array(room);
  postings.counts = new Uint32Array(room);
}
