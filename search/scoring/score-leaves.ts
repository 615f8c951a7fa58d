import type { IndexPart, PostingList, Postings } from '../parts/index-part.ts';
import { BM25 } from '../weights.ts';
import { countUnmasked, emptyPostings, isFew } from './count-unmasked.ts';
import type { FoundLeaf, TermEverywhere } from './found-terms.ts';
import type { Leaf } from './leaf.ts';
import type { PartScores } from './part-scores.ts';
import { ScoreSums } from './part-scores.ts';
import type { Statistics } from './statistics.ts';
import { inverseFrequency, lengthNorm } from './statistics.ts';

/** A part with what scoring keeps of it between queries. */
export class ScoredPart {
  readonly part: IndexPart;
  readonly #sums: ScoreSums;
  readonly #lengths: (Uint16Array | undefined)[] = [];

  constructor(part: IndexPart) {
    this.part = part;
    this.#sums = new ScoreSums(part.size);
  }

  get sums(): ScoreSums {
    return this.#sums;
  }

  async loadLengths(fields: Iterable<number>): Promise<void> {
    for (const field of fields) this.#lengths[field] ??= await this.part.lengths(field);
  }

  /** Loaded before. */
  lengths(field: number): Uint16Array {
    const lengths = this.#lengths[field];
    if (!lengths) throw new Error(`the lengths of field ${field} were not loaded`);
    return lengths;
  }
}

/** Some documents of a part. */
export interface SomeDocuments {
  /** not 0 for each of them, by number */
  marks: Uint8Array;
  /** ascending */
  docs: Uint32Array;
}

/**
 * The scores of each leaf in each part, as MiniSearch has them for the whole library. Reads what it needs at once.
 * With `among`, only of these documents, by number of the part: many times as fast where they are few.
 */
export async function scoreLeaves(
  parts: readonly ScoredPart[],
  statistics: Statistics,
  leaves: readonly (readonly [Leaf, FoundLeaf])[],
  among?: readonly SomeDocuments[],
): Promise<PartScores[][]> {
  await loadLeaves(parts, leaves);
  const buffer = emptyPostings();
  return leaves.map(([leaf, { terms }]) => {
    for (const term of terms) addTerm(parts, statistics, leaf, term, buffer, among);
    return parts.map(({ part, sums }) => sums.take(part.mask));
  });
}

async function loadLeaves(
  parts: readonly ScoredPart[],
  leaves: readonly (readonly [Leaf, FoundLeaf])[],
): Promise<void> {
  const fields = new Set(leaves.filter(([leaf]) => leaf.isScored).map(([leaf]) => leaf.field));
  await Promise.all(
    parts.map(async (scored, i) => {
      const lists = leaves.flatMap(([, { terms }]) => terms.flatMap((term) => term.lists[i] ?? []));
      await Promise.all([scored.part.load(lists), scored.loadLengths(lists.length > 0 ? fields : [])]);
    }),
  );
}

function addTerm(
  parts: readonly ScoredPart[],
  { documents, averageLengths }: Statistics,
  { field, isScored }: Leaf,
  { weight, lists }: TermEverywhere,
  buffer: Postings,
  among: readonly SomeDocuments[] | undefined,
): void {
  const matching = parts.reduce((sum, { part }, i) => sum + countUnmasked(part, lists[i], buffer), 0);
  if (matching === 0) return;
  const factor = weight * inverseFrequency(documents, matching);
  const norm = lengthNorm(averageLengths[field] ?? 0);
  for (const [i, scored] of parts.entries()) {
    const list = lists[i];
    if (!list) continue;
    decodeSome(scored.part, list, among?.[i], buffer);
    if (isScored) scored.sums.add(buffer, scored.lengths(field), norm, factor);
    else scored.sums.addUnscored(buffer);
  }
}

function decodeSome(part: IndexPart, list: PostingList, some: SomeDocuments | undefined, into: Postings): void {
  if (some && isFew(some.docs.length, list)) {
    part.decodeAmong(list, some.docs, into);
    return;
  }
  part.decode(list, into);
  if (some) keepMarked(into, some.marks);
}

function keepMarked(postings: Postings, marks: Uint8Array): void {
  const { docs, counts, size } = postings;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const doc = docs[i] as number;
    if (marks[doc] === 0) continue;
    docs[kept] = doc;
    counts[kept++] = counts[i] as number;
  }
  postings.size = kept;
}

/** What a leaf adds to no document more than: BM25+ with a count without end, of each of its terms. */
export function highestScore(parts: readonly ScoredPart[], { documents }: Statistics, { terms }: FoundLeaf): number {
  const { k, d } = BM25;
  return terms.reduce((sum, { weight, lists }) => {
    // The masked make a term look more common than it is, so they are left out by counting the fewest there can be.
    const having = parts.reduce((all, { part }, i) => all + Math.max(0, (lists[i]?.count ?? 0) - part.mask.count), 0);
    return sum + weight * inverseFrequency(documents, having) * (d + k + 1);
  }, 0);
}
