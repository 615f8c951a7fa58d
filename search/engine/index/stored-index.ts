import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { FLAGS, PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../query/columns.ts';
import { ALL_FIELD } from '../../query/fields.ts';
import type { BlockStore } from '../block-store.ts';
import { BlockCache } from '../segment/blocks.ts';
import type { SegmentMeta } from '../segment/segment-format.ts';
import { segmentBytes } from '../segment/segment-format.ts';
import type { KeyedBlock } from '../segment/segment-output.ts';
import { SegmentReader } from '../segment/segment-reader.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import {
  decodeDeleted,
  decodeManifest,
  deletedKey,
  emptyManifest,
  encodeDeleted,
  encodeManifest,
  MANIFEST_KEY,
} from './manifest.ts';

/** Raised with every change of how texts become terms or papers become documents. */
const DOCUMENTS_VERSION = 4;

/** How papers become documents, as text: an index that was made in another way is not read. */
const INDEX_OPTIONS = [
  DOCUMENTS_VERSION,
  SEARCH_FIELDS.join(),
  PAPER_COLUMNS.join(),
  SIGHTING_COLUMNS.join(),
  Object.keys(FLAGS).join(),
].join('|');

const MB = 1 << 20;

// Half of what 100,000 papers take. Of a larger index an eighth: the words of most queries are the same few.
const MIN_BYTES = 34 * MB;
const MAX_BYTES = 96 * MB;
const SHARE = 1 / 8;

/** Bytes of blocks that are kept in memory between queries, for an index of these segments. */
export function cacheBytes(segments: readonly SegmentMeta[]): number {
  const all = segments.reduce((sum, meta) => sum + segmentBytes(meta), 0);
  return Math.min(MAX_BYTES, Math.max(MIN_BYTES, all * SHARE));
}

/** An index as it was stored. */
export interface OpenedIndex {
  stored: StoredIndex;
  readers: SegmentReader[];
  /** the deleted documents of a segment could not be read, so it was left out */
  isIncomplete: boolean;
}

/** The stored side of an index: its manifest, the segments that belong to it, and the one way to change them. */
export class StoredIndex {
  readonly cache: BlockCache;
  readonly #store: BlockStore;
  #manifest: Manifest;
  /** up to where the index is complete together with what is only in memory */
  #applied: Pick<Manifest, 'epoch' | 'revision'>;
  #segments: ReadonlyMap<number, SegmentReader>;
  /** segments that are to be rewritten without their deleted documents */
  #purge: ReadonlySet<number>;
  /** stored segments that no manifest names, left over from work that was cut short; not known at first */
  #orphans: readonly number[] | undefined;

  private constructor(store: BlockStore, cache: BlockCache, manifest: Manifest, readers: readonly SegmentReader[]) {
    this.#store = store;
    this.cache = cache;
    this.#manifest = manifest;
    this.#applied = manifest;
    this.#segments = bySegment(readers);
    this.#purge = new Set(
      manifest.purge ?? readers.flatMap(({ meta, deleted }) => (deleted.count > 0 ? meta.segment : [])),
    );
  }

  /** Opens what is stored: two small reads. What is foreign or corrupt counts as nothing. */
  static async open(store: BlockStore): Promise<OpenedIndex> {
    const cache = new BlockCache(store, cacheBytes([]));
    const [block] = await store.read([MANIFEST_KEY]);
    const manifest = decodeManifest(block, INDEX_OPTIONS) ?? emptyManifest(INDEX_OPTIONS, '');
    const withDeletions = manifest.segments.filter((entry) => entry.deleted > 0);
    const blocks = await store.read(withDeletions.map(({ meta }) => deletedKey(meta.segment)));
    const deletions = new Map(withDeletions.map((entry, i) => [entry, blocks[i]]));
    const readers = manifest.segments.flatMap((entry) => {
      const deleted = decodeDeleted(deletions.get(entry), entry);
      return deleted ? [SegmentReader.of(entry.meta, cache, deleted, entry.lengthSums)] : [];
    });
    const stored = new StoredIndex(store, cache, manifest, readers);
    return { stored, readers, isIncomplete: readers.length < manifest.segments.length };
  }

  get epoch(): string {
    return this.#applied.epoch;
  }

  get revision(): number {
    return this.#applied.revision;
  }

  /** The library and the revision up to which the index is complete; stored with the next commit of everything. */
  advanceTo(epoch: string, revision: number): void {
    this.#applied = { epoch, revision };
  }

  /** The numbers of segments that are to be rewritten soon; stored with the next commit. */
  get purge(): ReadonlySet<number> {
    return this.#purge;
  }

  set purge(segments: ReadonlySet<number>) {
    this.#purge = segments;
  }

  /** True when these segments, or what is stored beside them, differ from what the manifest says. */
  async isBehind(segments: readonly SegmentReader[]): Promise<boolean> {
    const stored = this.#segments;
    const isSame = segments.length === stored.size && segments.every((each) => stored.get(each.meta.segment) === each);
    return !isSame || this.#applied.revision !== this.#manifest.revision || (await this.#findOrphans()).length > 0;
  }

  /** A number for a new segment, never given twice. */
  async reserveSegment(): Promise<number> {
    await this.#findOrphans();
    this.#manifest = { ...this.#manifest, next: this.#manifest.next + 1 };
    return this.#manifest.next - 1;
  }

  /** The blocks of a segment that came to nothing; dropped with the next commit. */
  async abandon(segment: number): Promise<void> {
    this.#orphans = [...(await this.#findOrphans()), segment];
  }

  /**
   * Stores that the index consists of these segments, with the blocks of a new one and the deleted documents of all,
   * and drops the blocks of the others: one transaction. When it fails nothing has changed. Unless `isWhole`, papers
   * are still only in memory, and the stored revision stays behind, so that they are applied again when they are lost.
   */
  async commit(segments: readonly SegmentReader[], blocks: readonly KeyedBlock[], isWhole: boolean): Promise<void> {
    const orphans = await this.#findOrphans();
    const numbers = new Set(segments.map(({ meta }) => meta.segment));
    const { epoch, revision } = isWhole ? this.#applied : this.#manifest;
    const purge = [...this.#purge].filter((segment) => numbers.has(segment));
    const entries = segments.map(entryOf);
    const manifest = { ...this.#manifest, options: INDEX_OPTIONS, epoch, revision, segments: entries, purge };
    const changed = segments.filter(
      ({ meta, deleted }) => deleted.count !== (this.#segments.get(meta.segment)?.deleted.count ?? 0),
    );
    const drop = [...orphans, ...[...this.#segments.keys()].filter((segment) => !numbers.has(segment))];
    await this.#store.commit({
      put: [
        ...blocks,
        ...changed.map(({ meta: { segment }, deleted }): KeyedBlock => {
          return [deletedKey(segment), encodeDeleted(deleted, segment)];
        }),
        [MANIFEST_KEY, encodeManifest(manifest)],
      ],
      drop,
    });
    for (const segment of drop) this.cache.forget(segment);
    this.#manifest = { ...this.#manifest, epoch, revision, segments: entries, purge };
    this.#segments = bySegment(segments);
    this.#orphans = [];
  }

  /** Looks for orphans once, before the first write: opening need not wait for it. */
  async #findOrphans(): Promise<readonly number[]> {
    if (this.#orphans) return this.#orphans;
    const stored = await this.#store.segments();
    this.#orphans = stored.filter((segment) => !this.#segments.has(segment));
    this.#manifest = { ...this.#manifest, next: Math.max(this.#manifest.next, (stored.at(-1) ?? 0) + 1) };
    return this.#orphans;
  }
}

/** What the manifest says of a segment. */
export function entryOf({ meta, deleted, lengthSums }: SegmentReader): SegmentEntry {
  return { meta, deleted: deleted.count, lengthSums };
}

/** Reads what nearly every query needs of a segment: its page indexes, and the columns of relevance. */
export async function warmUp(reader: SegmentReader): Promise<void> {
  await Promise.all([reader.warm(), reader.lengths(ALL_FIELD), reader.column('lastSeen'), reader.column('flags')]);
}

/** The readers by the numbers of their segments. */
function bySegment(readers: readonly SegmentReader[]): ReadonlyMap<number, SegmentReader> {
  return new Map(readers.map((reader) => [reader.meta.segment, reader]));
}
