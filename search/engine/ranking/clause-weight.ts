import { FIELD_COUNT } from '../../query/fields.ts';
import type { IndexPart, PostingList } from '../index-reader.ts';
import type { ScoredPart } from './segment-scorer.ts';
import type { Leaf } from './term-clause.ts';
import type { FoundLeaf } from './term-expansion.ts';
import { countUnmasked, emptyPostings, findTerms } from './term-expansion.ts';
import { BM25 } from './weights.ts';

/** What a score needs to know of the whole library, whichever parts it is cut into. */
export interface Statistics {
  documents: number;
  /** by number of the field, over all documents, as MiniSearch has it; 0 where nothing has the field */
  averageLengths: readonly number[];
}

/** The statistics of all parts together. Costs nothing: parts know their sums. */
export function statisticsOf(parts: readonly IndexPart[]): Statistics {
  const documents = parts.reduce((sum, part) => sum + part.size - part.mask.count, 0);
  const averageLengths = Array.from({ length: FIELD_COUNT }, (_, field) => {
    const length = parts.reduce((sum, part) => sum + (part.lengthSums[field] ?? 0), 0);
    return documents > 0 ? length / documents : 0;
  });
  return { documents, averageLengths };
}

/** How much a term tells that `matching` of `documents` have in a field: MiniSearch 7.2, after Robertson. */
export function inverseFrequency(documents: number, matching: number): number {
  return Math.log(1 + (documents - matching + 0.5) / (matching + 0.5));
}

/** BM25's denominator without the count is `base + slope * length`. */
export interface LengthNorm {
  base: number;
  slope: number;
}

// Of a name each, for what is worked out for every posting.
const LEAST_WEIGHT = BM25.d;
const GROWTH = BM25.k + 1;

/**
 * How much a term weighs that stands so often in a document with this norm, `base + slope * length`: BM25+ as
 * MiniSearch has it.
 */
export function weightOfCount(count: number, norm: number): number {
  return LEAST_WEIGHT + (count * GROWTH) / (count + norm);
}

/** What `weightOfCount` never exceeds. */
export const MOST_WEIGHT = LEAST_WEIGHT + GROWTH;

/** How lengths even counts out in a field of this average length; where it is 0 nothing has a length. */
export function lengthNorm(averageLength: number): LengthNorm {
  const { k, b } = BM25;
  return { base: k * (1 - b), slope: averageLength > 0 ? (k * b) / averageLength : 0 };
}

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
