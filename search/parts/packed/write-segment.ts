import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../columns.ts';
import type { IndexDocument } from '../../document.ts';
import { EXACT_FIELD, FIELD_COUNT } from '../../fields.ts';
import type { Postings } from '../index-part.ts';
import { makeRoom } from './read-postings.ts';
import type { SegmentMeta } from './segment-meta.ts';
import type { KeyedBlock } from './segment-output.ts';
import { SegmentWriter } from './segment-writer.ts';

export interface WrittenSegment {
  meta: SegmentMeta;
  blocks: KeyedBlock[];
}

/** The segment of these documents, in any order, no paper twice. Holds all of it in memory: for some thousand. */
export function writeSegment(documents: readonly IndexDocument[], segment: number): WrittenSegment {
  const sorted = [...documents].sort((a, b) => (a.paperId < b.paperId ? -1 : 1));
  const writer = new SegmentWriter(segment);
  for (const { paperId } of sorted) writer.id(paperId);
  for (let field = 0; field < EXACT_FIELD; field++) {
    writer.lengths(Uint16Array.from(sorted, ({ lengths }) => Math.min(lengths[field] ?? 0, 0xffff)));
  }
  for (const name of PAPER_COLUMNS) writer.column(Uint32Array.from(sorted, ({ columns }) => columns[name]));
  const sightings = sorted.flatMap((document) => document.sightings);
  writer.sightingCounts(Uint32Array.from(sorted, (document) => document.sightings.length));
  for (const name of SIGHTING_COLUMNS) writer.sightingColumn(Uint32Array.from(sightings, (each) => each[name]));
  writeTerms(sorted, writer);
  const meta = writer.finish();
  return { meta, blocks: writer.output.take() };
}

/** Where one term stands in one field. */
interface Places {
  docs: number[];
  counts: number[];
}

function writeTerms(documents: readonly IndexDocument[], writer: SegmentWriter): void {
  const places = placesOf(documents);
  const buffers = Array.from({ length: FIELD_COUNT }, (): Postings => {
    return { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  });
  for (const term of [...places.keys()].sort()) {
    const fields = places.get(term) ?? [];
    writer.term(
      term,
      buffers.map((into, field) => copied(fields[field], into)),
    );
  }
}

function placesOf(documents: readonly IndexDocument[]): Map<string, (Places | undefined)[]> {
  const places = new Map<string, (Places | undefined)[]>();
  for (const [doc, { terms }] of documents.entries()) {
    for (let field = 0; field < FIELD_COUNT; field++) {
      for (const [term, count] of terms[field] ?? []) {
        const fields = places.get(term) ?? [];
        if (fields.length === 0) places.set(term, fields);
        const place = fields[field] ?? { docs: [], counts: [] };
        fields[field] = place;
        place.docs.push(doc);
        place.counts.push(count);
      }
    }
  }
  return places;
}

function copied(places: Places | undefined, into: Postings): Postings | undefined {
  if (!places) return undefined;
  makeRoom(into, places.docs.length);
  into.docs.set(places.docs);
  into.counts.set(places.counts);
  into.size = places.docs.length;
  return into;
}
