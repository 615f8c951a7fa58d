import { FIELD_COUNT } from '../../query/fields.ts';
import type { IndexReader, PostingList } from '../index-reader.ts';
import { likelyTerms } from './likely-terms.ts';
import type { TermClause } from './term-clause.ts';
import type { Expansion, KnownMatches } from './term-expansion.ts';
import { emptyPostings, expandClauses, liveCount } from './term-expansion.ts';
import { BM25, UNLIKELY_SHARE } from './weights.ts';

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

/** One term of a clause. */
export interface TermWeight {
  /** the term's weight times its inverse document frequency */
  factor: number;
  term: string;
  /** it is the typed term, or one that the reader is likely to mean (likely-terms.ts) */
  isLikely: boolean;
  /** by ordinal of the segment */
  lists: readonly (PostingList | undefined)[];
}

/** A term clause with all that is needed to score it in any segment (Lucene: Weight). Its lists are loaded. */
export interface ClauseWeight {
  terms: readonly TermWeight[];
  field: number;
  /** false: each document that matches gets 1 */
  isScored: boolean;
  /** the clause is one term that is frequent as it is */
  isFrequent: boolean;
  norm: LengthNorm;
  /** bounds of the score of a document that matches */
  lowest: number;
  highest: number;
}

/** A segment with the lengths of its documents, as its scorer keeps them. */
interface SegmentLengths {
  reader: IndexReader;
  loadLengths(fields: Iterable<number>): Promise<void>;
  /** the greatest length in a field */
  longest(field: number): number;
}

/** The weights of a query's clauses, by number of the bit. */
export type ClauseWeights = readonly (ClauseWeight | undefined)[];

/** Expands each clause and weighs it over the whole index. Reads all postings and lengths that scoring needs. */
export async function weighClauses(
  segments: readonly SegmentLengths[],
  statistics: CollectionStatistics,
  clauses: readonly (TermClause | undefined)[],
  known?: KnownMatches,
): Promise<ClauseWeights> {
  const given = clauses.filter((clause) => clause !== undefined);
  const readers = segments.map(({ reader }) => reader);
  const expansions = await expandClauses(readers, statistics.documents, given, known);
  await load(segments, given, expansions);
  const weights = given.map((clause, i) => {
    return weigh(segments, statistics, clause, expansions[i] ?? { terms: [], isFrequent: false });
  });
  let next = 0;
  return clauses.map((clause) => clause && weights[next++]);
}

async function load(
  segments: readonly SegmentLengths[],
  clauses: readonly TermClause[],
  expansions: readonly Expansion[],
): Promise<void> {
  const fields = new Set(clauses.filter(({ isScored }) => isScored).map(({ field }) => field));
  await Promise.all(
    segments.map(async (segment, ordinal) => {
      const lists = expansions.flatMap(({ terms }) => terms.flatMap((term) => term.lists[ordinal] ?? []));
      // Documents are counted without their lists where none is deleted.
      const counted =
        segment.reader.deleted.count > 0
          ? expansions.flatMap(({ terms }) => terms.flatMap((term) => term.likelihood[ordinal] ?? []))
          : [];
      await Promise.all([
        segment.reader.load([...lists, ...counted]),
        segment.loadLengths(lists.length > 0 ? fields : []),
      ]);
    }),
  );
}

function weigh(
  segments: readonly SegmentLengths[],
  { documents, averageLengths }: CollectionStatistics,
  { field, isScored }: TermClause,
  { terms, isFrequent }: Expansion,
): ClauseWeight {
  const readers = segments.map(({ reader }) => reader);
  const found = terms
    .map((each) => ({ ...each, matching: documentFrequency(readers, each.lists) }))
    .filter(({ matching }) => matching > 0);
  const likelihoods = new Map(found.map(({ term, likelihood }) => [term, likelihood]));
  const likely = likelyTerms(found, (term) => documentFrequency(readers, likelihoods.get(term) ?? []));
  const weights = found.map(({ term, weight, lists, matching }): TermWeight => {
    const rarity = isScored ? inverseDocumentFrequency(documents, matching) : 1;
    const isLikely = likely.has(term);
    return { term, isLikely, factor: weight * (isLikely ? 1 : UNLIKELY_SHARE) * rarity, lists };
  });
  const norm = lengthNorm(averageLengths[field] ?? 0);
  const clause = { terms: weights, field, isScored, isFrequent, norm };
  if (!isScored) return { ...clause, lowest: 1, highest: 1 };
  const longest = weights.length > 0 ? Math.max(...segments.map((segment) => segment.longest(field))) : 0;
  return { ...clause, ...scoreBounds(weights, norm, longest) };
}

// The score grows with the term frequency and falls with the length. So it is lowest for a term that occurs once in a
// document as long as the longest, and has the limit of all frequencies as its upper bound.
function scoreBounds(terms: readonly TermWeight[], { base, slope }: LengthNorm, longest: number) {
  const least = frequencyWeight(1, base + slope * longest);
  const lowest = terms.reduce((low, { factor }) => Math.min(low, factor), Number.POSITIVE_INFINITY);
  const sum = terms.reduce((all, { factor }) => all + factor, 0);
  return { lowest: terms.length > 0 ? lowest * least : 0, highest: sum * MAX_FREQUENCY_WEIGHT };
}

const BUFFER = emptyPostings();

function documentFrequency(readers: readonly IndexReader[], lists: TermWeight['lists']): number {
  return readers.reduce((sum, reader, ordinal) => sum + liveCount(reader, lists[ordinal], BUFFER), 0);
}
