import type { IndexReader } from '../../../../search/engine/index-reader.ts';
import type { MemoryReader } from '../../../../search/engine/memory/memory-reader.ts';
import { DeletedDocs } from '../../../../search/engine/segment/deleted-docs.ts';

/** The part with these documents deleted, as a packed one has them when newer parts hold them. */
export async function deleted(part: MemoryReader, docs: readonly number[]): Promise<IndexReader> {
  const lengths = await Promise.all(part.lengthSums.map((_, field) => part.lengths(field)));
  const gone = (field: number) => docs.reduce((sum, doc) => sum + (lengths[field]?.[doc] ?? 0), 0);
  return {
    size: part.size,
    deleted: DeletedDocs.none.with(docs),
    lengthSums: part.lengthSums.map((sum, field) => sum - gone(field)),
    expand: (patterns) => part.expand(patterns),
    load: () => part.load(),
    decode: (list, into) => part.decode(list, into),
    intersect: (list, docs, into) => part.intersect(list, docs, into),
    lengths: (field) => part.lengths(field),
    column: (name) => part.column(name),
    sightings: () => part.sightings(),
    ids: (ids) => part.ids(ids),
    docsOf: (ids) => part.docsOf(ids),
  };
}
