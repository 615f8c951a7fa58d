import { EXACT_FIELD } from '../../query/fields.ts';
import type { BlockKey } from '../block-store.ts';
import { LAST_BLOCK, nameOf } from '../segment/block-cache.ts';
import { sealed, unsealed } from '../segment/checksum.ts';
import { DocumentMask } from '../segment/deleted-docs.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { areCounts, isCount, isRecord, isSegmentMeta, SEGMENT_FORMAT } from '../segment/segment-format.ts';

/** One segment that belongs to the index. */
export interface SegmentEntry {
  meta: SegmentMeta;
  /** how many documents are masked; which is in the block `maskKey` names, when there are any */
  masked: number;
  /** by number of the scored field, over the documents that are not masked */
  lengthSums: readonly number[];
}

/** What the index consists of. A segment that is not named here is no part of it, whatever the store holds. */
export interface Manifest {
  /** tells how papers are taken apart; an index made in another way is of no use */
  options: string;
  /** the library that it was made from */
  epoch: string;
  /** the library's revision up to which it is complete */
  revision: number;
  segments: readonly SegmentEntry[];
  /** the number that the next segment gets; never given again */
  next: number;
}

export const MANIFEST_KEY: BlockKey = [0, 0];

/** Where the mask of a segment is kept: beside its blocks, with which it goes. */
export function maskKey(segment: number): BlockKey {
  return [segment, LAST_BLOCK];
}

export function emptyManifest(options: string, epoch: string): Manifest {
  return { options, epoch, revision: 0, segments: [], next: 1 };
}

/** The manifest as a block: JSON and a checksum. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const text = JSON.stringify({ format: SEGMENT_FORMAT, ...manifest });
  return sealed(new TextEncoder().encode(text), saltOf(MANIFEST_KEY));
}

/** What `encodeManifest` gave; undefined for nothing, for damage, and for another format or other options. */
export function decodeManifest(block: Uint8Array | undefined, options: string): Manifest | undefined {
  const bytes = unsealed(block, saltOf(MANIFEST_KEY));
  const value = bytes && parsed(bytes);
  if (!isRecord(value) || value.format !== SEGMENT_FORMAT || value.options !== options) return undefined;
  const { epoch, revision, segments, next } = value;
  if (typeof epoch !== 'string' || !isCount(revision) || !isCount(next)) return undefined;
  if (!Array.isArray(segments) || !segments.every(isEntry)) return undefined;
  const numbers = new Set(segments.map(({ meta }) => meta.segment));
  const isWhole = numbers.size === segments.length && [...numbers].every((number) => number > 0 && number < next);
  return isWhole ? { options, epoch, revision, segments, next } : undefined;
}

/** The mask of a segment as a block under `maskKey`. */
export function encodeMask(mask: DocumentMask, segment: number): Uint8Array {
  return sealed(mask.encode(), saltOf(maskKey(segment)));
}

/** The mask of a segment from its block, which is not read when nothing is masked; undefined when it is damaged. */
export function decodeMask(block: Uint8Array | undefined, { meta, masked }: SegmentEntry): DocumentMask | undefined {
  if (masked === 0) return DocumentMask.none;
  const bytes = unsealed(block, saltOf(maskKey(meta.segment)));
  const mask = bytes && DocumentMask.decode(bytes, meta.documents);
  return mask?.count === masked ? mask : undefined;
}

function saltOf([segment, block]: BlockKey): number {
  return nameOf(segment, block);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is SegmentEntry {
  if (!isRecord(value) || !isSegmentMeta(value.meta) || !isCount(value.masked)) return false;
  return value.masked <= value.meta.documents && areCounts(value.lengthSums, EXACT_FIELD);
}
