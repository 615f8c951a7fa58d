import { FIELD_COUNT } from '../../query/fields.ts';
import type { IndexPart } from '../index-reader.ts';
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
