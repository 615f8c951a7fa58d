/** Leaves whose counts are kept: more would take too much room. */
const MOST_TIMES = 6;

/** Room for one number of each kind per document, used again for each query. All zero between two. */
export class DocumentRoom {
  /** which leaves each document has */
  readonly bits: Int32Array;
  /** those that count towards its score */
  readonly counted: Int32Array;
  readonly scores: Float64Array;
  /** the documents that have something here */
  readonly candidates: Uint32Array;
  /** how many these are */
  size = 0;
  #isSorted = false;
  readonly #times: Uint16Array[] = [];
  readonly #timesOf = new Map<number, Uint16Array>();

  constructor(documents: number) {
    this.bits = new Int32Array(documents);
    this.counted = new Int32Array(documents);
    this.scores = new Float64Array(documents);
    this.candidates = new Uint32Array(documents);
  }

  /** Takes a document in that is not there yet. */
  add(doc: number): void {
    this.candidates[this.size++] = doc;
    this.#isSorted = false;
  }

  /**
   * Where to note how often each document has a leaf, so that its lists need not be read again: for the first few leaves
   * that ask. What stands there of documents that have not got the leaf is left over from earlier.
   */
  timesFor(bit: number): Uint16Array | undefined {
    const number = this.#timesOf.size;
    if (number === MOST_TIMES || this.#timesOf.has(bit)) return this.#timesOf.get(bit);
    const times = this.#times[number] ?? new Uint16Array(this.bits.length);
    this.#times[number] = times;
    this.#timesOf.set(bit, times);
    return times;
  }

  /** What was noted for a leaf. */
  timesOf(bit: number): Uint16Array | undefined {
    return this.#timesOf.get(bit);
  }

  /** The documents that are in, ascending. A view, which stands until the next change. */
  ascending(): Uint32Array {
    const documents = this.candidates.subarray(0, this.size);
    if (!this.#isSorted) documents.sort();
    this.#isSorted = true;
    return documents;
  }

  /** Lets go of all documents. */
  clear(): void {
    for (let i = 0; i < this.size; i++) {
      const doc = this.candidates[i] as number;
      this.bits[doc] = 0;
      this.counted[doc] = 0;
      this.scores[doc] = 0;
    }
    this.size = 0;
    this.#timesOf.clear();
  }
}
