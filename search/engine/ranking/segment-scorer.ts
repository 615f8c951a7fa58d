import type { IndexReader, PostingList, Postings } from '../index-reader.ts';
import type { ClauseWeight } from './clause-weight.ts';
import { frequencyWeight } from './clause-weight.ts';
import { emptyPostings, isWorthIntersecting } from './term-expansion.ts';

/** Clauses whose term frequencies are kept: more would take too much memory. */
const MAX_FREQUENCIES = 6;

/** Numbers of every document of a segment, reused from query to query. All are zero between two queries. */
class Accumulator {
  /** the bits of the clauses that a document matches; once it is known to be competitive, those of them that count */
  readonly bits: Int32Array;
  readonly scores: Float64Array;
  /** the documents that have bits, the first `size` of it */
  readonly candidates: Uint32Array;
  /** the number of each candidate's group, in their order, once it is known */
  readonly groupNumbers: Uint32Array;
  size = 0;
  #ascending: Uint32Array | undefined;
  readonly #buffers: Uint16Array[] = [];
  readonly #frequencies = new Map<number, Uint16Array>();

  constructor(documents: number) {
    this.bits = new Int32Array(documents);
    this.scores = new Float64Array(documents);
    this.candidates = new Uint32Array(documents);
    this.groupNumbers = new Uint32Array(documents);
  }

  /** Sets a bit of these documents, which become candidates where they are none. */
  addAll({ docs, size }: Postings, bit: number): void {
    const { bits, candidates } = this;
    let next = this.size;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before === 0) candidates[next++] = doc;
      bits[doc] = before | bit;
    }
    this.size = next;
    this.#ascending = undefined;
  }

  /** Sets a bit of those of these documents that are candidates. */
  mark({ docs, size }: Postings, bit: number): void {
    const { bits } = this;
    for (let i = 0; i < size; i++) {
      const doc = docs[i] as number;
      const before = bits[doc] as number;
      if (before !== 0) bits[doc] = before | bit;
    }
  }

  /** Sets a bit of a document if it is a candidate. */
  markOne(doc: number, bit: number): void {
    const before = this.bits[doc] as number;
    if (before !== 0) this.bits[doc] = before | bit;
  }

  /** Adds a document that is no candidate yet. */
  add(doc: number): void {
    this.candidates[this.size++] = doc;
    this.#ascending = undefined;
  }

  /**
   * A buffer for the term frequencies of a clause by document, so that its lists need not be decoded again; undefined
   * when too many clauses have one. Documents that do not match the clause have values from earlier queries in it.
   */
  reserveFrequencies(bit: number): Uint16Array | undefined {
    const number = this.#frequencies.size;
    if (number === MAX_FREQUENCIES || this.#frequencies.has(bit)) return this.#frequencies.get(bit);
    const buffer = this.#buffers[number] ?? new Uint16Array(this.bits.length);
    this.#buffers[number] = buffer;
    this.#frequencies.set(bit, buffer);
    return buffer;
  }

  /** The buffer that a clause reserved. */
  frequenciesOf(bit: number): Uint16Array | undefined {
    return this.#frequencies.get(bit);
  }

  /** The candidates in ascending order. */
  ascending(): Uint32Array {
    // Candidates are only added, which forgets this, and taken out.
    if (this.#ascending?.length !== this.size) this.#ascending = this.candidates.slice(0, this.size).sort();
    return this.#ascending;
  }

  /** Removes all candidates. Costs as much as there are. */
  clear(): void {
    for (let i = 0; i < this.size; i++) {
      const doc = this.candidates[i] as number;
      this.bits[doc] = 0;
      this.scores[doc] = 0;
    }
    this.size = 0;
    this.#frequencies.clear();
  }
}

// One for all: nothing here awaits, and a buffer for a million postings takes time to allocate.
const BUFFER = emptyPostings();

/** Matches and scores clauses in one segment (Lucene: Scorer). Keeps its arrays from query to query. */
export class SegmentScorer {
  readonly reader: IndexReader;
  readonly accumulator: Accumulator;
  readonly #lengths: (Uint16Array | undefined)[] = [];
  readonly #longest: (number | undefined)[] = [];

  constructor(reader: IndexReader) {
    this.reader = reader;
    this.accumulator = new Accumulator(reader.size);
  }

  async loadLengths(fields: Iterable<number>): Promise<void> {
    for (const field of fields) this.#lengths[field] ??= await this.reader.lengths(field);
  }

  /**
   * The greatest length in a field, deleted documents included; 0 where lengths were not loaded, as nothing matches.
   */
  longest(field: number): number {
    const lengths = this.#lengths[field];
    if (!lengths) return 0;
    this.#longest[field] ??= lengths.reduce((longest, length) => Math.max(longest, length), 0);
    return this.#longest[field];
  }

  /**
   * Sets the bit of each document that matches a clause: of all, which become candidates, or only of those that are
   * candidates already. `ordinal` is the segment's.
   */
  match(clause: ClauseWeight, bit: number, ordinal: number, among: 'all' | 'candidates'): void {
    const { reader, accumulator } = this;
    const own = 1 << bit;
    const addsCandidates = among === 'all';
    const lists = clause.terms.flatMap((term) => term.lists[ordinal] ?? []);
    // Only frequent terms are worth it: the lists of the others are short, and decoded twice.
    const keepsFrequencies = lists.length > 0 && clause.isFrequent && clause.isScored;
    const frequencies = keepsFrequencies ? accumulator.reserveFrequencies(bit) : undefined;
    for (const list of lists) {
      if (addsCandidates) reader.decode(list, BUFFER);
      else this.#decodeCandidates(list);
      if (addsCandidates) accumulator.addAll(BUFFER, own);
      else accumulator.mark(BUFFER, own);
      const { docs, counts, size } = BUFFER;
      if (frequencies) for (let i = 0; i < size; i++) frequencies[docs[i] as number] = counts[i] as number;
    }
  }

  /** Makes all documents candidates, for queries that need no clause. */
  matchAll(): void {
    const { reader, accumulator } = this;
    for (let doc = 0; doc < reader.size; doc++) if (accumulator.bits[doc] === 0) accumulator.add(doc);
  }

  /** Adds the score of a clause to the candidates of which one of the bits `counting` counts. */
  score(clause: ClauseWeight, bit: number, ordinal: number, counting: number): void {
    const { bits, scores } = this.accumulator;
    const frequencies = this.accumulator.frequenciesOf(bit);
    if (frequencies) {
      this.#scoreKept(clause, frequencies, counting);
      return;
    }
    const { base, slope } = clause.norm;
    for (const { factor, lists } of clause.terms) {
      const list = lists[ordinal];
      if (!list) continue;
      this.#decodeCandidates(list);
      const { docs, counts, size } = BUFFER;
      const lengths = clause.isScored ? this.#lengthsOf(clause.field) : undefined;
      for (let i = 0; i < size; i++) {
        const doc = docs[i] as number;
        if (((bits[doc] as number) & counting) === 0) continue;
        const weight = lengths ? frequencyWeight(counts[i] as number, base + slope * (lengths[doc] as number)) : 1;
        scores[doc] = (scores[doc] as number) + factor * weight;
      }
    }
  }

  /** The same for a clause of one term whose frequencies were kept. */
  #scoreKept({ terms: [term], norm, field }: ClauseWeight, frequencies: Uint16Array, counting: number): void {
    if (!term) return;
    const { bits, scores, candidates, size } = this.accumulator;
    const { base, slope } = norm;
    const lengths = this.#lengthsOf(field);
    for (let i = 0; i < size; i++) {
      const doc = candidates[i] as number;
      if (((bits[doc] as number) & counting) === 0) continue;
      const weight = frequencyWeight(frequencies[doc] as number, base + slope * (lengths[doc] as number));
      scores[doc] = (scores[doc] as number) + term.factor * weight;
    }
  }

  /** Decodes a list, or only its intersection with the candidates when these are few. */
  #decodeCandidates(list: PostingList): void {
    const { reader, accumulator } = this;
    if (isWorthIntersecting(accumulator.size, list)) reader.intersect(list, accumulator.ascending(), BUFFER);
    else reader.decode(list, BUFFER);
  }

  #lengthsOf(field: number): Uint16Array {
    const lengths = this.#lengths[field];
    if (!lengths) throw new Error(`The lengths of field ${field} were not loaded.`);
    return lengths;
  }
}
