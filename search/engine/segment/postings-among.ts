import type { Postings } from '../index-reader.ts';
import type { PackedList } from './posting-list.ts';
import { CHUNK } from './postings.ts';
import { makeRoom } from './read-postings.ts';

/** The postings of a loaded list among these documents, which ascend. Reads only chunks that can hold one of them. */
export function decodeAmong(list: PackedList, docs: Uint32Array, into: Postings): void {
  makeRoom(into, Math.min(docs.length, list.count));
  into.size = 0;
  let from = 0;
  for (const chunk of list.chunksAmong(docs)) {
    list.decodeChunk(chunk, SCRATCH);
    from = addCommon(SCRATCH, docs, from, into);
  }
}

const SCRATCH: Postings = { docs: new Uint32Array(CHUNK), counts: new Uint32Array(CHUNK), size: 0 };

/** Adds the postings of these documents from the place `from` on, and gives the place of the first after them. */
function addCommon(postings: Postings, docs: Uint32Array, from: number, into: Postings): number {
  let place = from;
  let i = 0;
  while (i < postings.size && place < docs.length) {
    const doc = postings.docs[i] ?? 0;
    const wanted = docs[place] ?? 0;
    if (doc === wanted) {
      into.docs[into.size] = doc;
      into.counts[into.size++] = postings.counts[i] ?? 0;
    }
    if (doc <= wanted) i++;
    if (wanted <= doc) place++;
  }
  return place;
}
