import type { IndexPart } from '../../../../search/engine/index-reader.ts';
import type { FreshPart } from '../../../../search/engine/memory/memory-reader.ts';
import { DocumentMask } from '../../../../search/engine/segment/deleted-docs.ts';

/** The part with these documents masked, as a packed one has them when newer parts hold them. */
export async function masked(part: FreshPart, docs: readonly number[]): Promise<IndexPart> {
  const lengths = await Promise.all(part.lengthSums.map((_, field) => part.lengths(field)));
  const gone = (field: number) => docs.reduce((sum, doc) => sum + (lengths[field]?.[doc] ?? 0), 0);
  return {
    size: part.size,
    mask: DocumentMask.none.with(docs),
    lengthSums: part.lengthSums.map((sum, field) => sum - gone(field)),
    expand: (patterns) => part.expand(patterns),
    load: () => part.load(),
    decode: (list, into) => part.decode(list, into),
    decodeAmong: (list, docs, into) => part.decodeAmong(list, docs, into),
    lengths: (field) => part.lengths(field),
    column: (name) => part.column(name),
    sightings: () => part.sightings(),
    ids: (ids) => part.ids(ids),
    docsOf: (ids) => part.docsOf(ids),
  };
}
