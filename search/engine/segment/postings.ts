import type { Postings } from '../index-reader.ts';
import { ByteWriter } from './bytes.ts';

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
