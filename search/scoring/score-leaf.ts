import type { IndexPart, PostingList } from '../parts/index-part.ts';
import { BM25 } from '../weights.ts';
import { emptyPostings, isFew } from './count-unmasked.ts';
import type { DocumentRoom } from './document-room.ts';
import type { ScoredPart } from './scored-part.ts';
import type { WeighedLeaf } from './weighed-leaf.ts';

// One for all: nothing here waits, and room for a million postings is not made in no time.
const BUFFER = emptyPostings();

/** Which leaf of a query in which part of the index: by their numbers. */
export interface LeafPlace {
  bit: number;
  part: number;
}

/** Notes which documents have a leaf, and takes them in. */
export function markLeaf({ part, room }: ScoredPart, leaf: WeighedLeaf, place: LeafPlace): void {
  const { bits } = room;
  const mine = 1 << place.bit;
  for (const { lists } of leaf.terms) {
    const list = lists[place.part];
    if (!list) continue;
    part.decode(list, BUFFER);
    const { docs, size } = BUFFER;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) room.add(doc);
      bits[doc] = before | mine;
    }
  }
}

/** Notes which of the documents that are in have a leaf. */
export function markAmong({ part, room }: ScoredPart, leaf: WeighedLeaf, place: LeafPlace): void {
  const { bits } = room;
  const mine = 1 << place.bit;
  for (const { lists } of leaf.terms) {
    const list = lists[place.part];
    if (!list) continue;
    decodeAmong(part, list, room);
    const { docs, size } = BUFFER;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before !== 0) bits[doc] = before | mine;
    }
  }
}

/**
 * Adds what a leaf gives to the documents for which it counts: BM25+ as MiniSearch has it. `counting` are the bits of
 * which a document must count one.
 */
export function addScores(scored: ScoredPart, leaf: WeighedLeaf, part: number, counting: number): void {
  const { room } = scored;
  const { counted, scores } = room;
  for (const { factor, lists } of leaf.terms) {
    const list = lists[part];
    if (!list) continue;
    decodeAmong(scored.part, list, room);
    const { docs, counts, size } = BUFFER;
    if (!leaf.isScored) {
      for (let i = 0; i < size; i++) {
        const doc = docs[i] as number;
        if ((counted[doc] as number) & counting) scores[doc] = (scores[doc] as number) + 1;
      }
      continue;
    }
    const { k, d } = BM25;
    const { base, slope } = leaf.norm;
    const lengths = scored.lengths(leaf.field);
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      if (((counted[doc] as number) & counting) === 0) continue;
      const count = counts[i] as number;
      const evened = d + (count * (k + 1)) / (count + base + slope * (lengths[doc] as number));
      scores[doc] = (scores[doc] as number) + factor * evened;
    }
  }
}

/** Reads a list, or only where it can have a document that is in when these are few. */
function decodeAmong(part: IndexPart, list: PostingList, room: DocumentRoom): void {
  if (isFew(room.size, list)) part.decodeAmong(list, room.ascending(), BUFFER);
  else part.decode(list, BUFFER);
}
