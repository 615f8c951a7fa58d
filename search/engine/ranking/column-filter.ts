import { LISTING_KINDS } from '../../../papers/listing-kinds.ts';
import type { Column, PaperColumn, SightingColumns } from '../../query/columns.ts';
import { FLAGS } from '../../query/columns.ts';
import type { PaperTest, Range, SightingTest } from '../../query/query.ts';

/** A filter of documents by their columns. */
export type ColumnFilter =
  | { is: 'paper'; test: PaperTest }
  /** one and the same sighting passes all tests */
  | { is: 'sighting'; tests: readonly SightingTest[] };

/** The columns of one segment that were loaded for a query. */
export interface LoadedColumns {
  columns: Partial<Record<PaperColumn, Column>>;
  sightings?: SightingColumns;
}

/** The column that a test reads. */
export function columnOf(test: PaperTest): PaperColumn {
  if ('flag' in test) return 'flags';
  if ('status' in test) return 'status';
  return 'source' in test ? 'sources' : test.column;
}

/** Whether a document passes the filter. Its columns must be loaded. */
export function passes(filter: ColumnFilter, { columns, sightings }: LoadedColumns, doc: number): boolean {
  if (filter.is === 'paper') return paperPasses(filter.test, columns[columnOf(filter.test)]?.[doc] ?? 0);
  return sightings !== undefined && passingSightings(filter.tests, sightings, doc).next().done !== true;
}

function paperPasses(test: PaperTest, value: number): boolean {
  if ('flag' in test) return ((value & FLAGS[test.flag]) !== 0) === test.value;
  if ('status' in test) return value === test.status;
  if ('source' in test) return ((value >>> test.source) & 1) === 1;
  return value > 0 && isWithin(value, test);
}

/** The indexes of the sightings of a document that pass all tests. */
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
