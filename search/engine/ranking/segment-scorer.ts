import type { IndexPart, PostingList } from '../index-reader.ts';
import { DocumentRoom } from './accumulator.ts';
import type { WeighedLeaf } from './clause-weight.ts';
import { weightOfCount } from './clause-weight.ts';
import { emptyPostings, isFew } from './term-expansion.ts';

/** A part with what scoring keeps of it between queries. */
export class ScoredPart {
  readonly part: IndexPart;
  readonly room: DocumentRoom;
  readonly #lengths: (Uint16Array | undefined)[] = [];
  readonly #longest: (number | undefined)[] = [];

  constructor(part: IndexPart) {
    this.part = part;
    this.room = new DocumentRoom(part.size);
  }

  async loadLengths(fields: Iterable<number>): Promise<void> {
    for (const field of fields) this.#lengths[field] ??= await this.part.lengths(field);
  }

  /** Whether the lengths of a field were loaded, as they are where a leaf of the field finds something. */
  has(field: number): boolean {
    return this.#lengths[field] !== undefined;
  }

  /** Loaded before. */
  lengths(field: number): Uint16Array {
    const lengths = this.#lengths[field];
    if (!lengths) throw new Error(`the lengths of field ${field} were not loaded`);
    return lengths;
  }

  /** The greatest length in a field, the masked documents' among them. Loaded before. */
  longest(field: number): number {
    this.#longest[field] ??= this.lengths(field).reduce((longest, length) => Math.max(longest, length), 0);
    return this.#longest[field];
  }
}

// One for all: nothing here waits, and room for a million postings is not made in no time.
const BUFFER = emptyPostings();

/** Which leaf of a query in which part of the index: by their numbers. */
export interface LeafPlace {
  bit: number;
  part: number;
}

/** Notes which documents have a leaf: of all, which are then taken in, or only among those that are in. */
export function markLeaf({ part, room }: ScoredPart, leaf: WeighedLeaf, place: LeafPlace, of: 'all' | 'among'): void {
  const { bits } = room;
  const mine = 1 << place.bit;
  const takesIn = of === 'all';
  const lists = listsIn(leaf, place);
  const times = lists.length > 0 ? timesFor(room, leaf, place) : undefined;
  for (const list of lists) {
    if (takesIn) part.decode(list, BUFFER);
    else decodeAmong(part, list, room);
    const { docs, counts, size } = BUFFER;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) {
        if (!takesIn) continue;
        room.add(doc);
      }
      bits[doc] = before | mine;
      if (times) times[doc] = counts[i] as number;
    }
  }
}

/**
 * Adds what a leaf gives to the documents that are in and for which it counts. `counting` are the bits of which a
 * document must count one.
 */
export function addScores(scored: ScoredPart, leaf: WeighedLeaf, place: LeafPlace, counting: number): void {
  const { part, room } = scored;
  const times = room.timesOf(place.bit);
  if (times) {
    addNoted(scored, leaf, times, counting);
    return;
  }
  const { counted, scores } = room;
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
      const weight = lengths ? weightOfCount(counts[i] as number, base + slope * (lengths[doc] as number)) : 1;
      scores[doc] = (scores[doc] as number) + factor * weight;
    }
  }
}

/** The same for a leaf of one term whose counts were noted. */
function addNoted(scored: ScoredPart, { terms, norm, field }: WeighedLeaf, times: Uint16Array, counting: number): void {
  const [term] = terms;
  if (!term) return;
  const { counted, scores, candidates, size } = scored.room;
  const { base, slope } = norm;
  const lengths = scored.lengths(field);
  for (let i = 0; i < size; i++) {
    const doc = candidates[i] as number;
    if (((counted[doc] as number) & counting) === 0) continue;
    const weight = weightOfCount(times[doc] as number, base + slope * (lengths[doc] as number));
    scores[doc] = (scores[doc] as number) + term.factor * weight;
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
