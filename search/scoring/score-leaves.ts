import { EXACT_FIELD } from '../fields.ts';
import type { IndexPart, PostingList, Postings } from '../parts/index-part.ts';
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
      const lists = leaves.flatMap(({ fields }, leaf) =>
        (terms[leaf] ?? []).flatMap((term) => listsOf(term, i, fields)),
      );
      const fields = new Set(leaves.flatMap((leaf) => leaf.fields).filter((field) => field !== EXACT_FIELD));
      await Promise.all([scored.part.load(lists), scored.loadLengths(lists.length > 0 ? fields : [])]);
    }),
  );
  const buffer: Postings = { docs: new Uint32Array(1024), counts: new Uint32Array(1024), size: 0 };
  return leaves.map((leaf, i) => {
    for (const term of terms[i] ?? [])
      for (const field of leaf.fields) addTerm(parts, statistics, leaf, term, field, buffer);
    return parts.map(({ part, sums }) => sums.take(part.mask));
  });
}

function listsOf({ lists }: TermEverywhere, part: number, fields: readonly number[]): PostingList[] {
  return fields.flatMap((field) => lists[part]?.[field] ?? []);
}

function addTerm(
  parts: readonly ScoredPart[],
  { documents, averageLengths }: Statistics,
  { boosts }: Leaf,
  { weight, lists }: TermEverywhere,
  field: number,
  buffer: Postings,
): void {
  const matching = parts.reduce((sum, { part }, i) => sum + countUnmasked(part, lists[i]?.[field], buffer), 0);
  const factor = matching > 0 ? weight * (boosts[field] ?? 0) * inverseFrequency(documents, matching) : 0;
  const norm = lengthNorm(averageLengths[field] ?? 0);
  for (const [i, scored] of parts.entries()) {
    const list = lists[i]?.[field];
    if (!list) continue;
    scored.part.decode(list, buffer);
    if (factor > 0) scored.sums.add(buffer, scored.lengths(field), norm, factor);
    else if (matching > 0) scored.sums.addUnscored(buffer);
  }
}

// A term counts as rare or common by the documents that are still there.
function countUnmasked(part: IndexPart, list: PostingList | undefined, buffer: Postings): number {
  if (!list) return 0;
  if (part.mask.count === 0) return list.count;
  part.decode(list, buffer);
  let count = 0;
  for (let i = 0; i < buffer.size; i++) if (!part.mask.has(buffer.docs[i] as number)) count++;
  return count;
}
