import type { IndexPart, Postings } from '../parts/index-part.ts';
import { countUnmasked, emptyPostings } from './count-unmasked.ts';
import type { TermEverywhere } from './found-terms.ts';
import { findTerms } from './found-terms.ts';
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

/** The scores of each leaf in each part, as MiniSearch has them for the whole library. Reads what it needs at once. */
export async function scoreLeaves(
  parts: readonly ScoredPart[],
  statistics: Statistics,
  leaves: readonly Leaf[],
): Promise<PartScores[][]> {
  const terms = await findTerms(
    parts.map(({ part }) => part),
    leaves,
  );
  await Promise.all(
    parts.map(async (scored, i) => {
      const lists = leaves.flatMap((_, leaf) => (terms[leaf] ?? []).flatMap((term) => term.lists[i] ?? []));
      const fields = new Set(leaves.filter((leaf) => leaf.isScored).map((leaf) => leaf.field));
      await Promise.all([scored.part.load(lists), scored.loadLengths(lists.length > 0 ? fields : [])]);
    }),
  );
  const buffer = emptyPostings();
  return leaves.map((leaf, i) => {
    for (const term of terms[i] ?? []) addTerm(parts, statistics, leaf, term, buffer);
    return parts.map(({ part, sums }) => sums.take(part.mask));
  });
}

function addTerm(
  parts: readonly ScoredPart[],
  { documents, averageLengths }: Statistics,
  { field, isScored }: Leaf,
  { weight, lists }: TermEverywhere,
  buffer: Postings,
): void {
  const matching = parts.reduce((sum, { part }, i) => sum + countUnmasked(part, lists[i], buffer), 0);
  if (matching === 0) return;
  const factor = weight * inverseFrequency(documents, matching);
  const norm = lengthNorm(averageLengths[field] ?? 0);
  for (const [i, scored] of parts.entries()) {
    const list = lists[i];
    if (!list) continue;
    scored.part.decode(list, buffer);
    if (isScored) scored.sums.add(buffer, scored.lengths(field), norm, factor);
    else scored.sums.addUnscored(buffer);
  }
}

/** How many documents of a loaded list are not masked. */
