import type { IndexReader } from '../../../../search/engine/index-reader.ts';
import type { MemoryReader } from '../../../../search/engine/memory/memory-reader.ts';
import { DeletedDocs } from '../../../../search/engine/segment/deleted-docs.ts';

/** The reader with these documents deleted, as those of a segment are when newer ones hold them. */
export async function deleted(reader: MemoryReader, docs: readonly number[]): Promise<IndexReader> {
  const lengths = await Promise.all(reader.lengthSums.map((_, field) => reader.lengths(field)));
  const gone = (field: number) => docs.reduce((sum, doc) => sum + (lengths[field]?.[doc] ?? 0), 0);
  return {
    size: reader.size,
    deleted: DeletedDocs.none.with(docs),
    lengthSums: reader.lengthSums.map((sum, field) => sum - gone(field)),
    expand: (patterns) => reader.expand(patterns),
    load: () => reader.load(),
    decode: (list, into) => reader.decode(list, into),
    intersect: (list, docs, into) => reader.intersect(list, docs, into),
    lengths: (field) => reader.lengths(field),
    column: (name) => reader.column(name),
    sightings: () => reader.sightings(),
    ids: (ids) => reader.ids(ids),
    docsOf: (ids) => reader.docsOf(ids),
  };
}
