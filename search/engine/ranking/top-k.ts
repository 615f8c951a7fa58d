/** A document that matches, with what it is sorted by. */
export interface ScoredDocument {
  doc: number;
  bits: number;
  /** TIERS, or 0 */
  tier: number;
  /** the sort key: higher comes first within a tier */
  key: number;
  score: number;
}

/** Keeps the best `limit` of many documents: a heap with the worst of them on top. */
export class TopK {
  readonly #limit: number;
  readonly #heap: ScoredDocument[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a document with this rank would be kept. */
  accepts(tier: number, key: number, doc: number): boolean {
    const [worst] = this.#heap;
    if (this.#heap.length < this.#limit || !worst) return this.#limit > 0;
    return tier !== worst.tier ? tier > worst.tier : key !== worst.key ? key > worst.key : doc < worst.doc;
  }

  /** Adds a document that is accepted. */
  add(document: ScoredDocument): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(document);
      this.#rise(this.#heap.length - 1);
    } else {
      this.#heap[0] = document;
      this.#sink();
    }
  }

  /** The documents kept, best first. */
  sorted(): ScoredDocument[] {
    return this.#heap.toSorted(compare);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, above)) return;
      at = above;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const [one, other] = [this.#heap[left], this.#heap[left + 1]];
      if (!one) return;
      const below = other && compare(other, one) > 0 ? left + 1 : left;
      if (!this.#swapIfWorse(below, at)) return;
      at = below;
    }
  }

  #swapIfWorse(lower: number, upper: number): boolean {
    const [low, up] = [this.#heap[lower], this.#heap[upper]];
    if (!low || !up || compare(low, up) <= 0) return false;
    this.#heap[lower] = up;
    this.#heap[upper] = low;
    return true;
  }
}

/** Best first; documents of a segment are in the order of their keys. */
function compare(a: ScoredDocument, b: ScoredDocument): number {
  return b.tier - a.tier || (b.key === a.key ? a.doc - b.doc : b.key > a.key ? 1 : -1);
}
