/** A document that passed, with what orders it. */
export interface Ranked {
  doc: number;
  bits: number;
  /** 1 when it has all words */
  tier: number;
  /** higher comes first within a tier */
  value: number;
  score: number;
}

/** Keeps the best of many documents: a heap with the worst of them on top. */
export class TopDocuments {
  readonly #limit: number;
  readonly #heap: Ranked[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether a document so ranked would be kept. */
  wants(tier: number, value: number, doc: number): boolean {
    const [worst] = this.#heap;
    if (this.#heap.length < this.#limit || !worst) return this.#limit > 0;
    return tier !== worst.tier ? tier > worst.tier : value !== worst.value ? value > worst.value : doc < worst.doc;
  }

  /** Takes a document that is wanted. */
  add(ranked: Ranked): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push(ranked);
      this.#rise(this.#heap.length - 1);
    } else {
      this.#heap[0] = ranked;
      this.#sink();
    }
  }

  /** What was kept, best first. */
  sorted(): Ranked[] {
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

/** Best first; documents of a part stand in the order of their keys. */
function compare(a: Ranked, b: Ranked): number {
  return b.tier - a.tier || (b.value === a.value ? a.doc - b.doc : b.value > a.value ? 1 : -1);
}
