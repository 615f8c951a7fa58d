import { EXACT_FIELD } from '../../query/fields.ts';
import type { BlockKey } from '../block-store.ts';
import { blockId, LAST_BLOCK } from '../segment/blocks.ts';
import { withChecksum, withoutChecksum } from '../segment/checksum.ts';
import { DeletedDocs } from '../segment/deleted-docs.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { areCounts, isCount, isRecord, isSegmentMeta, SEGMENT_FORMAT } from '../segment/segment-format.ts';

/** One segment that belongs to the index. */
export interface SegmentEntry {
  meta: SegmentMeta;
  /** number of deleted documents; which ones is in the block that `deletedKey` names */
  deleted: number;
  /** by number of the scored field, over the documents that are not deleted */
  lengthSums: readonly number[];
}

/** What the index consists of (Lucene: segment infos). A segment not named here does not belong to it. */
export interface Manifest {
  /** how papers become documents; an index that was made in another way is not read */
  options: string;
  /** the library it was made from */
  epoch: string;
  /** the revision of the library up to which it is complete */
  revision: number;
  segments: readonly SegmentEntry[];
  /** the number of the next segment; never used twice */
  next: number;
  /**
   * numbers of segments with documents of papers that were removed: they are to be rewritten without them soon. Absent
   * in indexes of before 2026-12, where each deleted document may be such a one.
   */
  purge?: readonly number[];
}

export const MANIFEST_KEY: BlockKey = [0, 0];

/** Where the deleted documents of a segment are stored: beside its blocks, with which they are dropped. */
export function deletedKey(segment: number): BlockKey {
  return [segment, LAST_BLOCK];
}

export function emptyManifest(options: string, epoch: string): Manifest {
  return { options, epoch, revision: 0, segments: [], next: 1 };
}

/** The manifest as a block: JSON and a checksum. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const text = JSON.stringify({ format: SEGMENT_FORMAT, ...manifest });
  return withChecksum(new TextEncoder().encode(text), seedOf(MANIFEST_KEY));
}

/** What `encodeManifest` gave; undefined when it is missing, corrupt, of another format, or made with other options. */
export function decodeManifest(block: Uint8Array | undefined, options: string): Manifest | undefined {
  const bytes = withoutChecksum(block, seedOf(MANIFEST_KEY));
  const value = bytes && parsed(bytes);
  if (!isRecord(value) || value.format !== SEGMENT_FORMAT || value.options !== options) return undefined;
  const { epoch, revision, segments, next, purge } = value;
  if (typeof epoch !== 'string' || !isCount(revision) || !isCount(next)) return undefined;
  if (!Array.isArray(segments) || !segments.every(isEntry)) return undefined;
  const numbers = new Set(segments.map(({ meta }) => meta.segment));
  const isWhole = numbers.size === segments.length && [...numbers].every((number) => number > 0 && number < next);
  if (!isWhole) return undefined;
  return { options, epoch, revision, segments, next, ...(Array.isArray(purge) && { purge: purge.filter(isCount) }) };
}

/** The deleted documents of a segment as a block for `deletedKey`. */
export function encodeDeleted(deleted: DeletedDocs, segment: number): Uint8Array {
  return withChecksum(deleted.encode(), seedOf(deletedKey(segment)));
}

/** What `encodeDeleted` gave; no block is needed where nothing is deleted. Undefined when it is corrupt. */
export function decodeDeleted(block: Uint8Array | undefined, { meta, deleted }: SegmentEntry): DeletedDocs | undefined {
  if (deleted === 0) return DeletedDocs.none;
  const bytes = withoutChecksum(block, seedOf(deletedKey(meta.segment)));
  const decoded = bytes && DeletedDocs.decode(bytes, meta.documents);
  return decoded?.count === deleted ? decoded : undefined;
}

function seedOf([segment, block]: BlockKey): number {
  return blockId(segment, block);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is SegmentEntry {
  if (!isRecord(value) || !isSegmentMeta(value.meta) || !isCount(value.deleted)) return false;
  return value.deleted <= value.meta.documents && areCounts(value.lengthSums, EXACT_FIELD);
}
