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
  const lists = listsIn(leaf, place);
  const times = lists.length > 0 ? timesFor(room, leaf, place) : undefined;
  for (const list of lists) {
    part.decode(list, BUFFER);
    const { docs, counts, size } = BUFFER;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) room.add(doc);
      bits[doc] = before | mine;
      if (times) times[doc] = counts[i] as number;
    }
  }
}

/** Notes which of the documents that are in have a leaf. */
export function markAmong({ part, room }: ScoredPart, leaf: WeighedLeaf, place: LeafPlace): void {
  const { bits } = room;
  const mine = 1 << place.bit;
  const lists = listsIn(leaf, place);
  const times = lists.length > 0 ? timesFor(room, leaf, place) : undefined;
  for (const list of lists) {
    decodeAmong(part, list, room);
    const { docs, counts, size } = BUFFER;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) continue;
      bits[doc] = before | mine;
      if (times) times[doc] = counts[i] as number;
    }
  }
}

/**
 * Adds what a leaf gives to the documents that are in and for which it counts: BM25+ as MiniSearch has it. `counting`
 * are the bits of which a document must count one.
 */
export function addScores(scored: ScoredPart, leaf: WeighedLeaf, place: LeafPlace, counting: number): void {
  const { part, room } = scored;
  const times = room.timesOf(place.bit);
  if (times) {
    addNoted(scored, leaf, times, counting);
    return;
  }
  const { counted, scores } = room;
  const { k, d } = BM25;
  const { base, slope } = leaf.norm;
  for (const { factor, lists } of leaf.terms) {
    const list = lists[place.part];
    if (!list) continue;
    decodeAmong(part, list, room);
    const { docs, counts, size } = BUFFER;
    const lengths = leaf.isScored ? scored.lengths(leaf.field) : undefined;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      if (((counted[doc] as number) & counting) === 0) continue;
      const count = counts[i] as number;
      const evened = lengths ? d + (count * (k + 1)) / (count + base + slope * (lengths[doc] as number)) : 1;
      scores[doc] = (scores[doc] as number) + factor * evened;
    }
  }
}

/** The same for a leaf of one term whose counts were noted. */
function addNoted(scored: ScoredPart, { terms, norm, field }: WeighedLeaf, times: Uint16Array, counting: number): void {
  const [term] = terms;
  if (!term) return;
  const { counted, scores, candidates, size } = scored.room;
  const { k, d } = BM25;
  const { base, slope } = norm;
  const lengths = scored.lengths(field);
  for (let i = 0; i < size; i++) {
    const doc = candidates[i] as number;
    if (((counted[doc] as number) & counting) === 0) continue;
    const count = times[doc] as number;
    const evened = d + (count * (k + 1)) / (count + base + slope * (lengths[doc] as number));
    scores[doc] = (scores[doc] as number) + term.factor * evened;
  }
}

function listsIn({ terms }: WeighedLeaf, { part }: LeafPlace): PostingList[] {
  return terms.flatMap(({ lists }) => lists[part] ?? []);
}

// Those of other leaves are read twice, and are short.
function timesFor(room: DocumentRoom, leaf: WeighedLeaf, { bit }: LeafPlace): Uint16Array | undefined {
  return leaf.isCommon && leaf.isScored ? room.timesFor(bit) : undefined;
}

/** Reads a list, or only where it can have a document that is in when these are few. */
function decodeAmong(part: IndexPart, list: PostingList, room: DocumentRoom): void {
  if (isFew(room.size, list)) part.decodeAmong(list, room.ascending(), BUFFER);
  else part.decode(list, BUFFER);
}
