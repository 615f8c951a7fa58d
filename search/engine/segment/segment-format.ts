import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { EXACT_FIELD } from '../../query/fields.ts';

/** Raised with every change of how the bytes of a segment or of the manifest are laid out. */
export const SEGMENT_FORMAT = 3;

/** Bytes of a block without its checksum. */
export const BLOCK_BYTES = 32 * 1024;

/**
 * The sections of a segment in the order in which they follow each other, each beginning where the last ends:
 *
 * - `ids`: of all documents, front-coded in pages of 256;
 * - `lengths`, `columns`, `sightings`: one column after the other, each as wide as its highest value needs; the first
 *   of the sightings is the number of sightings of each document;
 * - `postings`: one posting list for each field of each term, in the order of the terms, then of the fields;
 * - `keys`: the terms, front-coded in pages;
 * - `infos`: for each term the bits of its fields, then for each field its document frequency and the bytes of its
 *   list, in the same pages, so that what looks at keys alone reads nothing else;
 * - `top`: the page indexes of terms and ids: the first of each page, and the bytes of the page.
 *
 * They are cut into blocks without regard to sections, each block with a checksum at its end.
 */
export const SECTIONS = ['ids', 'lengths', 'columns', 'sightings', 'postings', 'keys', 'infos', 'top'] as const;
export type Section = (typeof SECTIONS)[number];

/** What must be known of a segment to read it; kept as JSON in the manifest. */
export interface SegmentMeta {
  segment: number;
  /** deleted ones included */
  documents: number;
  sightings: number;
  terms: number;
  /** bytes of each section */
  sizes: Readonly<Record<Section, number>>;
  /** bytes of one value in each column, 0 where all values are 0 */
  widths: {
    /** by number of the scored field */
    lengths: readonly number[];
    /** in the order of PAPER_COLUMNS */
    columns: readonly number[];
    /** the number of sightings of each document, then in the order of SIGHTING_COLUMNS */
    sightings: readonly number[];
  };
  /** by number of the scored field, over all documents */
  lengthSums: readonly number[];
}

/** All bytes of a segment, checksums not counted. */
export function segmentBytes(meta: SegmentMeta): number {
  return SECTIONS.reduce((sum, name) => sum + meta.sizes[name], 0);
}

/** True for what can be the metadata of a segment. Whether its bytes agree is found out when they are read. */
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

/** True for an array of `length` non-negative integers. */
export function areCounts(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(isCount);
}

/** True for a non-negative integer. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** True for an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
