import type { PaperId } from '../../../papers/paper-id.ts';
import type { Column, PaperColumn, SightingColumns } from '../../query/columns.ts';
import type { TermQuery } from '../../query/term-query.ts';
import type { IndexReader, PostingList, Postings, TermMatch } from '../index-reader.ts';
import type { BlockCache } from './blocks.ts';
import { SegmentBytes } from './blocks.ts';
import { DeletedDocs } from './deleted-docs.ts';
import { docsOfIds, idsOf } from './document-ids.ts';
import { SegmentPostingList } from './posting-list.ts';
import { SegmentColumns } from './segment-columns.ts';
import type { Section, SegmentMeta } from './segment-format.ts';
import { expandTerms } from './term-dictionary.ts';

/**
 * A read view of a segment in the block store, with the documents of it that are deleted. Whatever reads blocks throws
 * CorruptSegment when one is missing or was changed.
 */
export class SegmentReader implements IndexReader {
  readonly meta: SegmentMeta;
  readonly deleted: DeletedDocs;
  readonly lengthSums: readonly number[];
  readonly #bytes: SegmentBytes;
  readonly #columns: SegmentColumns;

  private constructor(columns: SegmentColumns, deleted: DeletedDocs, lengthSums: readonly number[]) {
    this.#columns = columns;
    this.#bytes = columns.bytes;
    this.meta = columns.bytes.meta;
    this.deleted = deleted;
    this.lengthSums = lengthSums;
  }

  /** Reads nothing yet. `lengthSums` are those that `withDeleted` gave with this deleted. */
  static of(
    meta: SegmentMeta,
    cache: BlockCache,
    deleted: DeletedDocs = DeletedDocs.none,
    lengthSums: readonly number[] = meta.lengthSums,
  ): SegmentReader {
    return new SegmentReader(new SegmentColumns(new SegmentBytes(meta, cache)), deleted, lengthSums);
  }

  get size(): number {
    return this.meta.documents;
  }

  /** A reader with these documents deleted too. Reads only their lengths, and shares what is already read. */
  async withDeleted(docs: readonly number[]): Promise<SegmentReader> {
    const added = [...new Set(docs)].filter((doc) => !this.deleted.has(doc));
    const lengths = await this.#columns.lengthsOf(added);
    const sums = this.lengthSums.map((sum, field) => (lengths[field] ?? []).reduce((left, each) => left - each, sum));
    return new SegmentReader(this.#columns, this.deleted.with(added), sums);
  }

  /** Reads the page indexes, which every query needs. */
  async warm(): Promise<void> {
    await this.#columns.pageIndexes();
  }

  /** The numbers of the blocks that have bytes of these sections. */
  blocksOf(sections: readonly Section[]): number[] {
    return this.#bytes.blocksOf(sections);
  }

  async expand(queries: readonly TermQuery[]): Promise<TermMatch[][]> {
    const { terms } = await this.#columns.pageIndexes();
    return expandTerms(this.#bytes, terms, queries);
  }

  async load(lists: readonly PostingList[]): Promise<void> {
    const missing = [...new Set(lists.map(ownList))].filter((list) => !list.isLoaded);
    const read = await this.#bytes.read(
      'postings',
      missing.map(({ from, to }) => [from, to]),
    );
    for (const [i, bytes] of read.entries()) missing[i]?.take(bytes);
  }

  decode(list: PostingList, into: Postings): void {
    ownList(list).decode(into);
  }

  intersect(list: PostingList, docs: Uint32Array, into: Postings): void {
    ownList(list).intersect(docs, into);
  }

  lengths(field: number): Promise<Uint16Array> {
    return this.#columns.lengths(field);
  }

  column(name: PaperColumn): Promise<Column> {
    return this.#columns.column(name);
  }

  sightings(): Promise<SightingColumns> {
    return this.#columns.sightings();
  }

  async ids(docs: readonly number[]): Promise<PaperId[]> {
    const { ids } = await this.#columns.pageIndexes();
    return idsOf(this.#bytes, ids, docs);
  }

  async docsOf(ids: readonly PaperId[]): Promise<(number | undefined)[]> {
    const { ids: pages } = await this.#columns.pageIndexes();
    return docsOfIds(this.#bytes, pages, ids);
  }
}

function ownList(list: PostingList): SegmentPostingList {
  if (list instanceof SegmentPostingList) return list;
  throw new Error('A posting list was given to another reader than its own.');
}
