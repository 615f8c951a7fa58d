import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { EXACT_FIELD } from '../../query/fields.ts';
import type { SegmentMeta } from './segment-format.ts';
import { SECTIONS } from './segment-format.ts';

/** True for what can be the record of a segment. That its bytes agree with it is found out when they are read. */
export function isSegmentMeta(value: unknown): value is SegmentMeta {
  if (!isRecord(value) || !isRecord(value.sizes) || !isRecord(value.widths)) return false;
  const { sizes, widths } = value;
  return (
    [value.segment, value.documents, value.sightings, value.terms].every(isCount) &&
    SECTIONS.every((section) => isCount(sizes[section])) &&
    areCounts(widths.lengths, EXACT_FIELD) &&
    areCounts(widths.columns, PAPER_COLUMNS.length) &&
    areCounts(widths.sightings, 1 + SIGHTING_COLUMNS.length) &&
    areCounts(value.lengthSums, EXACT_FIELD)
  );
}

/** True for so many whole numbers from 0. */
export function areCounts(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(isCount);
}

/** True for a whole number from 0. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** True for an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
