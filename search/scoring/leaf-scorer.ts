import type { IndexPart } from '../parts/index-part.ts';
import type { FoundLeaf } from './found-terms.ts';
import { findTerms } from './found-terms.ts';
import type { Leaf } from './leaf.ts';
import { LeafCache } from './leaf-cache.ts';
import type { PartScores } from './part-scores.ts';
import type { ScoredPart, SomeDocuments } from './score-leaves.ts';
import { highestScore, scoreLeaves } from './score-leaves.ts';
import type { Statistics } from './statistics.ts';

const NO_DOCS = new Uint32Array();

type LeafPair = readonly [Leaf, FoundLeaf];

/** The scores of one leaf by number of the part. */
export type LeafScores = readonly PartScores[] | undefined;

/** By number of the bit. */
export interface ScoredLeaves {
  scores: readonly LeafScores[];
  /** those that are not scored yet */
  common: ReadonlyMap<number, LeafPair>;
}

/** Scores the leaves of queries in all parts of the index, and keeps the scores for the next query. */
export class LeafScorer {
  readonly #parts: readonly ScoredPart[];
  readonly #statistics: Statistics;
  readonly #cache: LeafCache;

  /** `keep` is how many bytes of scores may be kept. */
  constructor(parts: readonly ScoredPart[], statistics: Statistics, keep: number) {
    this.#parts = parts;
    this.#statistics = statistics;
    this.#cache = new LeafCache(keep);
  }

  /** The scores of all leaves but the common ones, which are only looked up. */
  async score(leaves: readonly (Leaf | undefined)[]): Promise<ScoredLeaves> {
    const byName = new Map(leaves.flatMap((leaf) => (leaf ? [[leaf.name, this.#cache.get(leaf.name)]] : [])));
    const unscored = [...new Map(leaves.flatMap((leaf) => (leaf ? [[leaf.name, leaf]] : []))).values()];
    const missing = unscored.filter(({ name }) => !byName.get(name));
    const found = await findTerms(
      this.#parts.map(({ part }) => part),
      this.#statistics.documents,
      missing,
    );
    const pairs = missing.flatMap((leaf, i): LeafPair[] => (found[i] ? [[leaf, found[i]]] : []));
    const made = await this.#make(pairs.filter(([, { isCommon }]) => !isCommon));
    const common = leaves.flatMap((leaf, bit) => {
      const pair = pairs.find(([{ name }, { isCommon }]) => isCommon && name === leaf?.name);
      return pair ? [[bit, pair] as const] : [];
    });
    const scores = leaves.map((leaf) => leaf && (byName.get(leaf.name) ?? made.get(leaf.name)));
    return { scores, common: new Map(common) };
  }

  /** With the common leaves scored among the documents that have one of the leaves of `bits`. */
  async among({ scores, common }: ScoredLeaves, bits: readonly number[]): Promise<LeafScores[]> {
    const some = this.#parts.map(({ part }, i) =>
      someDocuments(
        part,
        bits.map((bit) => scores[bit]?.[i]),
      ),
    );
    const among = await scoreLeaves(this.#parts, this.#statistics, [...common.values()], some);
    const byBit = new Map([...common.keys()].map((bit, i) => [bit, among[i]]));
    return scores.map((leaf, bit) => byBit.get(bit) ?? leaf);
  }

  /** With the common leaves scored everywhere. */
  async everywhere({ scores, common }: ScoredLeaves): Promise<LeafScores[]> {
    const pairs = [...common].map(([bit, [leaf, found]]) => ({ bit, name: `${leaf.name} everywhere`, leaf, found }));
    const kept = new Map(pairs.map(({ name }) => [name, this.#cache.get(name)]));
    const missing = pairs.filter(({ name }) => !kept.get(name));
    const made = await this.#make(missing.map(({ name, leaf, found }): LeafPair => [{ ...leaf, name }, found]));
    const byBit = new Map(pairs.map(({ bit, name }) => [bit, kept.get(name) ?? made.get(name)]));
    return scores.map((leaf, bit) => byBit.get(bit) ?? leaf);
  }

  /** By bit, the score that no document has more of from one of the common leaves. */
  highest({ common }: ScoredLeaves): ReadonlyMap<number, number> {
    return new Map([...common].map(([bit, [, found]]) => [bit, highestScore(this.#parts, this.#statistics, found)]));
  }

  /** The scores of leaves by their names, which are kept for the next query as far as there is room. */
  async #make(pairs: readonly LeafPair[]): Promise<Map<string, readonly PartScores[]>> {
    if (pairs.length === 0) return new Map();
    const scores = await scoreLeaves(this.#parts, this.#statistics, pairs);
    const made = new Map(pairs.map(([{ name }], i) => [name, scores[i] ?? []]));
    for (const [name, each] of made) this.#cache.set(name, each);
    return made;
  }
}

function someDocuments({ size }: IndexPart, scores: readonly (PartScores | undefined)[]): SomeDocuments {
  const marks = new Uint8Array(size);
  let count = 0;
  for (const leaf of scores) {
    const having = leaf?.docs ?? NO_DOCS;
    for (let i = 0; i < having.length; i++) {
      const doc = having[i] as number;
      if (marks[doc] === 0) count++;
      marks[doc] = 1;
    }
  }
  const docs = new Uint32Array(count);
  let place = 0;
  for (let doc = 0; place < count; doc++) if (marks[doc] === 1) docs[place++] = doc;
  return { marks, docs };
}
