import { FIELD_COUNT } from '../../query/fields.ts';
import type { IndexReader } from '../index-reader.ts';
import { BM25 } from './weights.ts';

/** What scores need to know of the whole index, however it is cut into segments. */
export interface CollectionStatistics {
  /** number of documents that are not deleted */
  documents: number;
  /** by number of the field, over all documents, as MiniSearch has it; 0 where no document has the field */
  averageLengths: readonly number[];
}

/** The statistics of all readers together. Reads nothing: readers know their sums. */
export function collectionStatistics(readers: readonly IndexReader[]): CollectionStatistics {
  const documents = readers.reduce((sum, { size, deleted }) => sum + size - deleted.count, 0);
  const averageLengths = Array.from({ length: FIELD_COUNT }, (_, field) => {
    const length = readers.reduce((sum, { lengthSums }) => sum + (lengthSums[field] ?? 0), 0);
    return documents > 0 ? length / documents : 0;
  });
  return { documents, averageLengths };
}

/** The inverse document frequency of a term that `matching` of `documents` have: MiniSearch 7.2, after Robertson. */
export function inverseDocumentFrequency(documents: number, matching: number): number {
  return Math.log(1 + (documents - matching + 0.5) / (matching + 0.5));
}

/** The length normalization of a field: BM25's denominator without the term frequency is `base + slope * length`. */
export interface LengthNorm {
  base: number;
  slope: number;
}

/** The normalization for a field of this average length; 0 means that no document has the field. */
export function lengthNorm(averageLength: number): LengthNorm {
  const { k, b } = BM25;
  return { base: k * (1 - b), slope: averageLength > 0 ? (k * b) / averageLength : 0 };
}

// Local constants: property reads are slow in the loop over postings.
const DELTA = BM25.d;
const GROWTH = BM25.k + 1;

/**
 * The weight of a term frequency in a document with this norm, `base + slope * length`: BM25+ as MiniSearch 7.2 has it,
 * without the inverse document frequency.
 */
export function frequencyWeight(frequency: number, norm: number): number {
  return DELTA + (frequency * GROWTH) / (frequency + norm);
}

/** The upper bound of `frequencyWeight`. */
export const MAX_FREQUENCY_WEIGHT = DELTA + GROWTH;
