import { FIELD_COUNT } from '../../query/fields.ts';
import type { Postings } from '../index-reader.ts';
import { reserve } from '../segment/postings.ts';
import type { SegmentWriter } from '../segment/segment-writer.ts';
import type { MergeSource } from './merge-source.ts';
import { GONE } from './merge-source.ts';
import { TermCursor } from './term-cursor.ts';

/**
 * Writes the terms of all sources that some document still has. Yields when `blocks` blocks are finished, and after
 * each read of a source, with the bytes of postings that were read.
 */
export async function* mergeTerms(
  sources: readonly MergeSource[],
  writer: SegmentWriter,
  blocks: number,
): AsyncGenerator<number, void> {
  const cursors = sources.map((source) => new TermCursor(source));
  const buffers = { read: sources.map(emptyPostings), merged: Array.from({ length: FIELD_COUNT }, emptyPostings) };
  for (const cursor of cursors) yield await cursor.fill();
  for (;;) {
    const term = lowestTerm(cursors);
    if (term === undefined) return;
    const at = cursors.filter((cursor) => cursor.term === term);
    const lists = buffers.merged.map((into, field) => mergeField(at, field, buffers.read, into));
    if (lists.some((list) => list !== undefined)) writer.term(term, lists);
    for (const cursor of at) if (!cursor.step()) yield await cursor.fill();
    if (writer.output.ready >= blocks) yield 0;
  }
}

function emptyPostings(): Postings {
  return { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
}

function lowestTerm(cursors: readonly TermCursor[]): string | undefined {
  let lowest: string | undefined;
  for (const { term } of cursors) if (term !== undefined && (lowest === undefined || term < lowest)) lowest = term;
  return lowest;
}

/** The merged postings of one field; undefined when no document is left. */
function mergeField(
  cursors: readonly TermCursor[],
  field: number,
  buffers: readonly Postings[],
  into: Postings,
): Postings | undefined {
  const read: Postings[] = [];
  for (const [i, { lists, source }] of cursors.entries()) {
    const list = lists[field];
    const buffer = buffers[i];
    if (!list || !buffer) continue;
    list.decode(buffer);
    mapDocuments(buffer, source.docMap);
    if (buffer.size > 0) read.push(buffer);
  }
  if (read.length === 0) return undefined;
  mergePostings(read, into);
  return into;
}

/** Maps the documents of a list to their new numbers, in place, without the deleted ones. The order stays. */
function mapDocuments(postings: Postings, docMap: Uint32Array): void {
  const { docs, counts, size } = postings;
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const doc = docMap[docs[i] ?? 0] ?? GONE;
    if (doc === GONE) continue;
    docs[kept] = doc;
    counts[kept++] = counts[i] ?? 0;
  }
  postings.size = kept;
}

/** Merges lists that have no document in common. Copies runs of one list up to where the next begins. */
function mergePostings(lists: readonly Postings[], into: Postings): void {
  reserve(
    into,
    lists.reduce((sum, { size }) => sum + size, 0),
  );
  into.size = 0;
  const places = lists.map(() => 0);
  for (;;) {
    let lowest = -1;
    let doc = GONE;
    let limit = GONE;
    for (let i = 0; i < lists.length; i++) {
      const head = headOf(lists[i], places[i] ?? 0);
      if (head < doc) {
        limit = doc;
        doc = head;
        lowest = i;
      } else if (head < limit) limit = head;
    }
    const list = lists[lowest];
    if (!list) return;
    places[lowest] = copyRun(list, places[lowest] ?? 0, limit, into);
  }
}

function headOf(list: Postings | undefined, place: number): number {
  return list && place < list.size ? (list.docs[place] ?? GONE) : GONE;
}

function copyRun({ docs, counts, size }: Postings, from: number, limit: number, into: Postings): number {
  let place = from;
  let next = into.size;
  for (; place < size; place++) {
    const doc = docs[place] ?? 0;
    if (doc >= limit) break;
    into.docs[next] = doc;
    into.counts[next++] = counts[place] ?? 0;
  }
  into.size = next;
  return place;
}
