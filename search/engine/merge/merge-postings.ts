import type { Postings } from '../index-reader.ts';
import { makeRoom } from '../segment/read-postings.ts';
import { GONE } from './merge-source.ts';

/** Gives the documents of a list their new numbers, in place, and drops those that are gone. Numbers ascend. */
export function renumber(postings: Postings, numbers: Uint32Array): void {
  const { docs, counts, size } = postings;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const doc = numbers[docs[i] ?? 0] ?? GONE;
    if (doc === GONE) continue;
    docs[kept] = doc;
    counts[kept++] = counts[i] ?? 0;
  }
  postings.size = kept;
}

/** One list of several that have no document in common. Copies runs of one list up to where the next begins. */
export function mergePostings(lists: readonly Postings[], into: Postings): void {
  makeRoom(
    into,
    lists.reduce((sum, { size }) => sum + size, 0),
  );
  into.size = 0;
  const places = lists.map(() => 0);
  for (;;) {
    let lowest = -1;
    let doc = GONE;
    let limit = GONE;
    for (let i = 0; i < lists.length; i++) {
      const head = headOf(lists[i], places[i] ?? 0);
      if (head < doc) {
        limit = doc;
        doc = head;
        lowest = i;
      } else if (head < limit) limit = head;
    }
    const list = lists[lowest];
    if (!list) return;
    places[lowest] = copyRun(list, places[lowest] ?? 0, limit, into);
  }
}

function headOf(list: Postings | undefined, place: number): number {
  return list && place < list.size ? (list.docs[place] ?? GONE) : GONE;
}

function copyRun({ docs, counts, size }: Postings, from: number, limit: number, into: Postings): number {
  let place = from;
  let next = into.size;
  for (; place < size; place++) {
    const doc = docs[place] ?? 0;
    if (doc >= limit) break;
    into.docs[next] = doc;
    into.counts[next++] = counts[place] ?? 0;
  }
  into.size = next;
  return place;
}
