import { LISTING_KINDS } from '../../../papers/listing-kinds.ts';
import type { Column, PaperColumn, SightingColumns } from '../../query/columns.ts';
import { FLAGS } from '../../query/columns.ts';
import type { PaperTest, Range, SightingTest } from '../../query/query.ts';

/** A test of one document by its columns. */
export type DocumentTest =
  | { is: 'paper'; test: PaperTest }
  /** one and the same sighting passes all */
  | { is: 'sighting'; tests: readonly SightingTest[] };

/** The columns of one part that were loaded. */
export interface LoadedColumns {
  columns: Partial<Record<PaperColumn, Column>>;
  sightings?: SightingColumns;
}

/** The columns that a test reads. */
export function columnOf(test: PaperTest): PaperColumn {
  if ('flag' in test) return 'flags';
  if ('status' in test) return 'status';
  return 'source' in test ? 'sources' : test.column;
}

/** Whether a document passes. Its columns are loaded. */
export function passes(test: DocumentTest, { columns, sightings }: LoadedColumns, doc: number): boolean {
  if (test.is === 'paper') return paperPasses(test.test, columns[columnOf(test.test)]?.[doc] ?? 0);
  return sightings !== undefined && passingSightings(test.tests, sightings, doc).next().done !== true;
}

function paperPasses(test: PaperTest, value: number): boolean {
  if ('flag' in test) return ((value & FLAGS[test.flag]) !== 0) === test.value;
  if ('status' in test) return value === test.status;
  if ('source' in test) return ((value >>> test.source) & 1) === 1;
  return value > 0 && isWithin(value, test);
}

/** The numbers of the sightings of a document that pass all tests. */
export function* passingSightings(
  tests: readonly SightingTest[],
  sightings: SightingColumns,
  doc: number,
): Generator<number> {
  const end = sightings.starts[doc + 1] ?? 0;
  for (let i = sightings.starts[doc] ?? 0; i < end; i++) {
    if (tests.every((test) => sightingPasses(test, sightings, i))) yield i;
  }
}

function sightingPasses(test: SightingTest, sightings: SightingColumns, i: number): boolean {
  if ('kinds' in test) {
    const kind = LISTING_KINDS[sightings.kind[i] ?? -1];
    return kind !== undefined && test.kinds.includes(kind);
  }
  const value = sightings[test.column][i] ?? 0;
  return value > 0 && isWithin(value, test);
}

function isWithin(value: number, { from, to }: Range): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}
