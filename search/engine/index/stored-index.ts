import type { PaperId } from '../../../papers/paper-id.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { FLAGS, PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { ALL_FIELD } from '../../query/fields.ts';
import type { BlockStore } from '../block-store.ts';
import type { IndexPart } from '../index-reader.ts';
import type { BlockCache } from '../segment/block-cache.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { segmentBytes } from '../segment/segment-format.ts';
import { PackedPart } from '../segment/segment-reader.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { decodeManifest, decodeMask, emptyManifest, MANIFEST_KEY, maskKey } from './manifest.ts';

/** Raised with every change of how texts become terms or a paper becomes a document. */
const DOCUMENTS_VERSION = 3;

/** How papers are taken apart, as text: an index that was made in another way is not read. */
export const INDEX_OPTIONS = [
  DOCUMENTS_VERSION,
  SEARCH_FIELDS.join(),
  PAPER_COLUMNS.join(),
  SIGHTING_COLUMNS.join(),
  Object.keys(FLAGS).join(),
].join('|');

const MB = 1 << 20;

// Half of what 100,000 papers take. Of a larger index an eighth: the words of most questions are the same few.
const LEAST = 34 * MB;
const MOST = 96 * MB;
const SHARE = 1 / 8;

/** Bytes of blocks that are kept in memory between questions, for an index of these segments. */
export function cachedBytes(segments: readonly SegmentMeta[]): number {
  const all = segments.reduce((sum, meta) => sum + segmentBytes(meta), 0);
  return Math.min(MOST, Math.max(LEAST, all * SHARE));
}

/** What the store holds of an index. */
export interface StoredIndex {
  manifest: Manifest;
  parts: PackedPart[];
  /** a mask was damaged, and its segment is left out */
  isDamaged: boolean;
}

/** Opens what is stored: two small reads. What is foreign or damaged counts as nothing. */
export async function openStored(store: BlockStore, cache: BlockCache): Promise<StoredIndex> {
  const [block] = await store.read([MANIFEST_KEY]);
  const found = decodeManifest(block, INDEX_OPTIONS) ?? emptyManifest(INDEX_OPTIONS, '');
  const masked = found.segments.filter((entry) => entry.masked > 0);
  const blocks = await store.read(masked.map(({ meta }) => maskKey(meta.segment)));
  const masks = new Map(masked.map((entry, i) => [entry, blocks[i]]));
  const parts = found.segments.flatMap((entry) => {
    const mask = decodeMask(masks.get(entry), entry);
    return mask ? [PackedPart.of(entry.meta, cache, mask, entry.lengthSums)] : [];
  });
  return {
    manifest: found,
    parts,
    isDamaged: parts.length < found.segments.length,
  };
}

/** What the manifest says of a part. */
export function entryOf({ meta, mask, lengthSums }: PackedPart): SegmentEntry {
  return { meta, masked: mask.count, lengthSums };
}

/** These parts with these papers masked; parts that hold none of them are the same as before. */
export async function masking(parts: readonly PackedPart[], ids: readonly PaperId[]): Promise<PackedPart[]> {
  if (ids.length === 0) return [...parts];
  return Promise.all(
    parts.map(async (part) => {
      const docs = (await part.docsOf(ids)).filter((doc) => doc !== undefined && !part.mask.has(doc));
      return docs.length > 0 ? part.masking(docs.map(Number)) : part;
    }),
  );
}

/** The papers of a part that are masked in it now and were not when it was `before`. */
export async function maskedSince(before: PackedPart, now: PackedPart): Promise<PaperId[]> {
  if (now.mask.count === before.mask.count) return [];
  const docs = Array.from({ length: now.size }, (_, doc) => doc);
  return now.ids(docs.filter((doc) => now.mask.has(doc) && !before.mask.has(doc)));
}

/** The papers of a part that are not masked. */
export function idsOf(part: IndexPart): Promise<PaperId[]> {
  return part.ids(Array.from({ length: part.size }, (_, doc) => doc).filter((doc) => !part.mask.has(doc)));
}

/** Reads what nearly every question needs of a part: the tops of its pages, and what relevance is made of. */
export async function warmed(part: PackedPart): Promise<void> {
  await Promise.all([part.warm(), part.lengths(ALL_FIELD), part.column('lastSeen'), part.column('flags')]);
}

/** The parts by the numbers of their segments. */
export function byNumber(parts: readonly PackedPart[]): ReadonlyMap<number, PackedPart> {
  return new Map(parts.map((part) => [part.meta.segment, part]));
}
