import type { PaperId } from '../../../papers/paper-id.ts';
import type { Column, PaperColumn, SightingColumns } from '../../query/columns.ts';
import type { TermQuery } from '../../query/term-query.ts';
import type { FoundTerm, IndexPart, PostingList, Postings } from '../index-reader.ts';
import type { BlockCache } from './block-cache.ts';
import { DocumentMask } from './deleted-docs.ts';
import { docsOfIds, idsOf } from './document-ids.ts';
import { decodeAmong, PackedList } from './posting-list.ts';
import { SegmentBytes } from './segment-bytes.ts';
import type { SegmentMeta } from './segment-format.ts';
import { SegmentTables } from './segment-tables.ts';
import { expandTerms } from './term-dictionary.ts';

/**
 * A segment in the block store with the documents of it that are masked. Whatever reads blocks throws DamagedSegment
 * when one is missing or was changed.
 */
export class PackedPart implements IndexPart {
  readonly meta: SegmentMeta;
  readonly mask: DocumentMask;
  readonly lengthSums: readonly number[];
  readonly #bytes: SegmentBytes;
  readonly #tables: SegmentTables;

  private constructor(tables: SegmentTables, mask: DocumentMask, lengthSums: readonly number[]) {
    this.#tables = tables;
    this.#bytes = tables.bytes;
    this.meta = tables.bytes.meta;
    this.mask = mask;
    this.lengthSums = lengthSums;
  }

  /** Reads nothing yet. `lengthSums` are those that `masking` gave with this mask. */
  static of(
    meta: SegmentMeta,
    cache: BlockCache,
    mask: DocumentMask = DocumentMask.none,
    lengthSums: readonly number[] = meta.lengthSums,
  ): PackedPart {
    return new PackedPart(new SegmentTables(new SegmentBytes(meta, cache)), mask, lengthSums);
  }

  get size(): number {
    return this.meta.documents;
  }

  /** This part with these documents masked besides. Reads their lengths alone, and shares what is already read. */
  async masking(docs: readonly number[]): Promise<PackedPart> {
    const fresh = [...new Set(docs)].filter((doc) => !this.mask.has(doc));
    const lengths = await this.#tables.lengthsOf(fresh);
    const sums = this.lengthSums.map((sum, field) => (lengths[field] ?? []).reduce((left, each) => left - each, sum));
    return new PackedPart(this.#tables, this.mask.with(fresh), sums);
  }

  /** Reads the top of the dictionary and of the ids, which every question needs. */
  async warm(): Promise<void> {
    await this.#tables.tops();
  }

  async expand(patterns: readonly TermQuery[]): Promise<FoundTerm[][]> {
    const { terms } = await this.#tables.tops();
    return expandTerms(this.#bytes, terms, patterns);
  }

  async load(lists: readonly PostingList[]): Promise<void> {
    const missing = [...new Set(lists.map(packed))].filter((list) => !list.isLoaded);
    const read = await this.#bytes.read(
      'postings',
      missing.map(({ from, to }) => [from, to]),
    );
    for (const [i, bytes] of read.entries()) missing[i]?.take(bytes);
  }

  decode(list: PostingList, into: Postings): void {
    packed(list).decode(into);
  }

  decodeAmong(list: PostingList, docs: Uint32Array, into: Postings): void {
    decodeAmong(packed(list), docs, into);
  }

  lengths(field: number): Promise<Uint16Array> {
    return this.#tables.lengths(field);
  }

  column(name: PaperColumn): Promise<Column> {
    return this.#tables.column(name);
  }

  sightings(): Promise<SightingColumns> {
    return this.#tables.sightings();
  }

  async ids(docs: readonly number[]): Promise<PaperId[]> {
    const { ids } = await this.#tables.tops();
    return idsOf(this.#bytes, ids, docs);
  }

  async docsOf(ids: readonly PaperId[]): Promise<(number | undefined)[]> {
    const { ids: tops } = await this.#tables.tops();
    return docsOfIds(this.#bytes, tops, ids);
  }
}

function packed(list: PostingList): PackedList {
  if (list instanceof PackedList) return list;
  throw new Error('A list was given to another part than its own.');
}
