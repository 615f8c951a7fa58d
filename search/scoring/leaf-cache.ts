import type { PartScores } from './part-scores.ts';

/** Keeps the scores of the leaves used last, so that a keystroke scores only the word it changed. */
export class LeafCache {
  readonly #limit: number;
  readonly #kept = new Map<string, readonly PartScores[]>();
  #bytes = 0;

  /** `limit` is in bytes of scores. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(name: string): readonly PartScores[] | undefined {
    const scores = this.#kept.get(name);
    if (scores) {
      this.#kept.delete(name);
      this.#kept.set(name, scores);
    }
    return scores;
  }

  /** Drops what was used longest ago when there is not room for all; keeps nothing that is larger than the limit. */
  set(name: string, scores: readonly PartScores[]): void {
    this.#drop(name);
    if (bytesOf(scores) > this.#limit) return;
    this.#kept.set(name, scores);
    this.#bytes += bytesOf(scores);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    const scores = this.#kept.get(name);
    if (!scores) return;
    this.#kept.delete(name);
    this.#bytes -= bytesOf(scores);
  }
}

function bytesOf(scores: readonly PartScores[]): number {
  return scores.reduce((sum, { docs, scores: numbers }) => sum + docs.byteLength + numbers.byteLength, 200);
}
