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
  }
}
