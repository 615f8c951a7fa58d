import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { EXACT_FIELD } from '../../query/fields.ts';
import type { IndexDocument } from '../document.ts';
import { Inverted } from './inverter.ts';
import type { SegmentMeta } from './segment-format.ts';
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
  const inverted = new Inverted(sorted);
  for (const term of inverted.terms()) writer.term(term, inverted.lists(term));
  const meta = writer.finish();
  return { meta, blocks: writer.output.take() };
}
