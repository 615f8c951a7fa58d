import type { PaperId } from '../../../papers/paper-id.ts';
import type { PresentPapers } from '../index-document.ts';
import type { IndexReader } from '../index-reader.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';

/** These readers with these papers deleted; a reader that has none of them stays the same object. */
export async function withDeleted(
  readers: readonly SegmentReader[],
  ids: readonly PaperId[],
): Promise<SegmentReader[]> {
  if (ids.length === 0) return [...readers];
  return Promise.all(
    readers.map(async (reader) => {
      const docs = (await reader.docsOf(ids)).filter((doc) => doc !== undefined && !reader.deleted.has(doc));
      return docs.length > 0 ? reader.withDeleted(docs.map(Number)) : reader;
    }),
  );
}

/** These readers with the papers deleted that are not present; a reader that has none of them stays the same object. */
export async function withOnly(readers: readonly SegmentReader[], present: PresentPapers): Promise<SegmentReader[]> {
  return Promise.all(
    readers.map(async (reader) => {
      const docs = liveDocs(reader);
      const ids = await reader.ids(docs);
      const gone = new Set(absent(ids, present));
      return gone.size > 0 ? reader.withDeleted(docs.filter((_, i) => gone.has(ids[i] ?? ''))) : reader;
    }),
  );
}

/** Those of these papers that are not present. */
export function absent(ids: readonly PaperId[], { ids: present, upTo }: PresentPapers): PaperId[] {
  const known = new Set(present);
  return ids.filter((id) => !known.has(id) && (upTo === undefined || id <= upTo));
}

/** The numbers of the segments that have a document of one of these papers, deleted or not. */
export async function segmentsWith(readers: readonly SegmentReader[], ids: readonly PaperId[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const found = await Promise.all(readers.map(async (reader) => (await reader.docsOf(ids)).some(isFound)));
  return readers.flatMap(({ meta }, i) => (found[i] ? meta.segment : []));
}

/** The papers that are deleted in `now` and were not in `before`, two readers of one segment. */
export async function deletedSince(before: SegmentReader, now: SegmentReader): Promise<PaperId[]> {
  if (now.deleted.count === before.deleted.count) return [];
  const docs = Array.from({ length: now.size }, (_, doc) => doc);
  return now.ids(docs.filter((doc) => now.deleted.has(doc) && !before.deleted.has(doc)));
}

/** The papers of a reader that are not deleted. */
export function liveIds(reader: IndexReader): Promise<PaperId[]> {
  return reader.ids(liveDocs(reader));
}

function liveDocs(reader: IndexReader): number[] {
  return Array.from({ length: reader.size }, (_, doc) => doc).filter((doc) => !reader.deleted.has(doc));
}

function isFound(doc: number | undefined): boolean {
  return doc !== undefined;
}
