import { FIELD_COUNT } from '../../query/fields.ts';
import type { Postings } from '../index-reader.ts';
import type { SegmentWriter } from '../segment/segment-writer.ts';
import { mergePostings, renumber } from './merge-postings.ts';
import type { MergeSource } from './merge-source.ts';
import { TermCursor } from './term-cursor.ts';

/**
 * Writes the terms of all sources that still stand somewhere. Stops when so many blocks are ready to be put, and when it
 * has read on in a source, to say how many bytes of postings.
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

/** The postings of one field from all these sources; undefined when none is left. */
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
    renumber(buffer, source.numbers);
    if (buffer.size > 0) read.push(buffer);
  }
  if (read.length === 0) return undefined;
  mergePostings(read, into);
  return into;
}
