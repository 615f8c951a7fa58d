/** Clauses whose term frequencies are kept: more would take too much memory. */
const MAX_FREQUENCIES = 6;

/** Numbers of every document of a segment, reused from query to query. All are zero between two queries. */
export class Accumulator {
  /** the bits of the clauses that a document matches */
  readonly bits: Int32Array;
  /** the bits that count towards its score */
  readonly counted: Int32Array;
  readonly scores: Float64Array;
  /** the documents that have bits, the first `size` of it */
  readonly candidates: Uint32Array;
  size = 0;
  #isSorted = false;
  readonly #buffers: Uint16Array[] = [];
  readonly #frequencies = new Map<number, Uint16Array>();

  constructor(documents: number) {
    this.bits = new Int32Array(documents);
    this.counted = new Int32Array(documents);
    this.scores = new Float64Array(documents);
    this.candidates = new Uint32Array(documents);
  }

  /** Adds a document that is no candidate yet. */
  add(doc: number): void {
    this.candidates[this.size++] = doc;
    this.#isSorted = false;
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

  /** The candidates in ascending order. A view, valid until the next change. */
  ascending(): Uint32Array {
    const documents = this.candidates.subarray(0, this.size);
    if (!this.#isSorted) documents.sort();
    this.#isSorted = true;
    return documents;
  }

  /** Removes all candidates. Costs as much as there are. */
  clear(): void {
    for (let i = 0; i < this.size; i++) {
      const doc = this.candidates[i] as number;
      this.bits[doc] = 0;
      this.counted[doc] = 0;
      this.scores[doc] = 0;
    }
    this.size = 0;
    this.#frequencies.clear();
  }
}
