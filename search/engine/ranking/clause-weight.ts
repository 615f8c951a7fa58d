import type { IndexPart, PostingList } from '../index-reader.ts';
import type { LengthNorm, Statistics } from './bm25.ts';
import { inverseFrequency, lengthNorm, MOST_WEIGHT, weightOfCount } from './bm25.ts';
import { countUnmasked, emptyPostings } from './count-unmasked.ts';
import type { ScoredPart } from './segment-scorer.ts';
import type { Leaf } from './term-clause.ts';
import type { FoundLeaf } from './term-expansion.ts';
import { findTerms } from './term-expansion.ts';

/** One term of a leaf. */
export interface WeighedTerm {
  /** by what its count in a document is multiplied, once that was evened out */
  factor: number;
  /** by number of the part */
  lists: readonly (PostingList | undefined)[];
}

/** A leaf with all that is needed to score it in any part. Its lists are loaded. */
export interface WeighedLeaf {
  terms: readonly WeighedTerm[];
  field: number;
  /** else each document that has it gets 1 */
  isScored: boolean;
  /** it is one word that is common, as it stands */
  isCommon: boolean;
  norm: LengthNorm;
  /** what a document that has it gets of it at least and at most */
  lowest: number;
  highest: number;
}

/** The leaves of a query, by number of the bit. */
export type Leaves = readonly (WeighedLeaf | undefined)[];

/** Looks up what each leaf finds, with its weight in the whole library. Reads what scoring needs at once. */
export async function weighLeaves(
  scored: readonly ScoredPart[],
  statistics: Statistics,
  leaves: readonly (Leaf | undefined)[],
): Promise<Leaves> {
  const there = leaves.filter((leaf) => leaf !== undefined);
  const parts = scored.map(({ part }) => part);
  const found = await findTerms(parts, statistics.documents, there);
  await loadLeaves(scored, there, found);
  const weighed = there.map((leaf, i) => weigh(scored, statistics, leaf, found[i] ?? { terms: [], isCommon: false }));
  let next = 0;
  return leaves.map((leaf) => leaf && weighed[next++]);
}

async function loadLeaves(
  scored: readonly ScoredPart[],
  leaves: readonly Leaf[],
  found: readonly FoundLeaf[],
): Promise<void> {
  const fields = new Set(leaves.filter(({ isScored }) => isScored).map(({ field }) => field));
  await Promise.all(
    scored.map(async (each, i) => {
      const lists = found.flatMap(({ terms }) => terms.flatMap((term) => term.lists[i] ?? []));
      await Promise.all([each.part.load(lists), each.loadLengths(lists.length > 0 ? fields : [])]);
    }),
  );
}

function weigh(
  scored: readonly ScoredPart[],
  { documents, averageLengths }: Statistics,
  { field, isScored }: Leaf,
  { terms, isCommon }: FoundLeaf,
): WeighedLeaf {
  const parts = scored.map(({ part }) => part);
  const weighed = terms.flatMap(({ weight, lists }): WeighedTerm[] => {
    const matching = countEverywhere(parts, lists);
    const rarity = isScored ? inverseFrequency(documents, matching) : 1;
    return matching > 0 ? [{ factor: weight * rarity, lists }] : [];
  });
  const norm = lengthNorm(averageLengths[field] ?? 0);
  const leaf = { terms: weighed, field, isScored, isCommon, norm };
  if (!isScored) return { ...leaf, lowest: 1, highest: 1 };
  const longest = weighed.length > 0 ? Math.max(...scored.map((each) => longestIn(each, field))) : 0;
  return { ...leaf, ...scoreBounds(weighed, norm, longest) };
}

function longestIn(scored: ScoredPart, field: number): number {
  return scored.has(field) ? scored.longest(field) : 0;
}

// A term stands at least once, in a document no longer than the longest; and at most without end. What is added for a
// document grows with the count and falls with the length.
function scoreBounds(terms: readonly WeighedTerm[], { base, slope }: LengthNorm, longest: number) {
  const least = weightOfCount(1, base + slope * longest);
  const lowest = terms.reduce((low, { factor }) => Math.min(low, factor), Number.POSITIVE_INFINITY);
  const sum = terms.reduce((all, { factor }) => all + factor, 0);
  return { lowest: terms.length > 0 ? lowest * least : 0, highest: sum * MOST_WEIGHT };
}

const BUFFER = emptyPostings();

function countEverywhere(parts: readonly IndexPart[], lists: WeighedTerm['lists']): number {
  let count = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part) count += countUnmasked(part, lists[i], BUFFER);
  }
  return count;
}
