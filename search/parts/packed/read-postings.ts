import type { Postings } from '../index-part.ts';
import { ByteReader } from './bytes.ts';
import { CHUNK } from './write-postings.ts';

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

/**
 * Reads `count` postings that begin at `at` into `into` from its place `place` on, where there must be room. `before` is
 * the document of the posting before, -1 for the first. The bytes are ours and checked; nothing is checked here, a few
 * nanoseconds a posting.
 */
export function readRun(
  bytes: Uint8Array,
  at: number,
  before: number,
  count: number,
  { docs, counts }: Postings,
  place: number,
): void {
  let next = at;
  let doc = before;
  const end = place + count;
  for (let i = place; i < end; i++) {
    let value = bytes[next++] ?? 0;
    if (value >= 0x80) {
      value &= 0x7f;
      let shift = 7;
      let more = 0x80;
      for (; more >= 0x80; shift += 7) {
        more = bytes[next++] ?? 0;
        value |= (more & 0x7f) << shift;
      }
    }
    doc += (value >>> 1) + 1;
    docs[i] = doc;
    if ((value & 1) === 0) counts[i] = 1;
    else {
      let times = bytes[next++] ?? 0;
      if (times >= 0x80) {
        times &= 0x7f;
        let shift = 7;
        let more = 0x80;
        for (; more >= 0x80; shift += 7) {
          more = bytes[next++] ?? 0;
          times |= (more & 0x7f) << shift;
        }
      }
      counts[i] = times + 2;
    }
  }
}

/** Makes room for `size` postings; what stood there may be lost. */
export function makeRoom(postings: Postings, size: number): void {
  if (postings.docs.length >= size && postings.counts.length >= size) return;
  const room = Math.max(CHUNK, 2 ** Math.ceil(Math.log2(size)));
  postings.docs = new Uint32Array(room);
  postings.counts = new Uint32Array(room);
}
