import type { PaperId } from '../../papers/paper-id.ts';
import type { Column, PaperColumn, SightingColumns } from '../query/columns.ts';
import type { TermQuery } from '../query/term-query.ts';

/** A term of the dictionary that matches a term query. */
export interface TermMatch {
  term: string;
  /** a term that both begins with the query's and is near it counts as a prefix, as in MiniSearch */
  kind: 'exact' | 'prefix' | 'fuzzy';
  /** letters more than the query's term for a prefix, edits for a fuzzy match, 0 for an exact one */
  distance: number;
  /** by number of the field; undefined where no document has the term */
  lists: readonly (PostingList | undefined)[];
}

/** The documents that have a term in a field. Only the reader that gave a list can decode it. */
export interface PostingList {
  /** document frequency, deleted documents included */
  readonly count: number;
}

/** Decoded postings: documents in ascending order, each with its term frequency. Buffers may be longer than `size`. */
export interface Postings {
  docs: Uint32Array;
  counts: Uint32Array;
  size: number;
}

/** Documents that are gone, or that a newer segment has in another version. */
export interface Deletions {
  readonly count: number;
  has(doc: number): boolean;
  /** all of them, ascending */
  docs(): Uint32Array;
}

/**
 * A read view of one part of the index, which Lucene calls a leaf: documents numbered from 0 in the order of their
 * keys (by UTF-16 units, as `<` compares them), whose terms never change. A segment reads its blocks on demand; the
 * documents in memory are there at once.
 */
export interface IndexReader {
  /** number of documents, deleted ones included */
  readonly size: number;
  readonly deleted: Deletions;
  /** by number of the field, the sum of the lengths of all documents that are not deleted */
  readonly lengthSums: readonly number[];
  /** The terms that match each query, in any order. */
  expand(queries: readonly TermQuery[]): Promise<TermMatch[][]>;
  /** Reads the bytes of these lists, which `decode` and `intersect` need. */
  load(lists: readonly PostingList[]): Promise<void>;
  /** Writes a loaded list into `into`, which grows when needed; deleted documents are included. */
  decode(list: PostingList, into: Postings): void;
  /** Writes what a loaded list has of these documents, which ascend; the fewer they are, the less is read. */
  intersect(list: PostingList, docs: Uint32Array, into: Postings): void;
  /** The lengths of one field for all documents (Lucene: norms). */
  lengths(field: number): Promise<Uint16Array>;
  /** One number of every document (Lucene: doc values). */
  column(name: PaperColumn): Promise<Column>;
  sightings(): Promise<SightingColumns>;
  ids(docs: readonly number[]): Promise<PaperId[]>;
  /** The numbers of these papers, undefined for those not here. Deleted ones are found too. */
  docsOf(ids: readonly PaperId[]): Promise<(number | undefined)[]>;
}
