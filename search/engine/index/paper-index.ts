import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import type { Query } from '../../query/query.ts';
import type { BlockStore } from '../block-store.ts';
import type { IndexChange } from '../index-document.ts';
import { FreshDocuments } from '../memory/memory-index.ts';
import { segmentsToMerge } from '../merge/merge-policy.ts';
import { SegmentMerge } from '../merge/segment-merger.ts';
import type { PaperReader, Slice } from '../ranking/find-papers.ts';
import { PaperSearch } from '../ranking/find-papers.ts';
import { BlockCache, DamagedSegment } from '../segment/block-cache.ts';
import type { KeyedBlock } from '../segment/segment-output.ts';
import { PackedPart } from '../segment/segment-reader.ts';
import { writeSegment } from '../segment/segment-writer.ts';
import type { Manifest } from './manifest.ts';
import { encodeManifest, encodeMask, MANIFEST_KEY, maskKey } from './manifest.ts';
import {
  byNumber,
  cachedBytes,
  entryOf,
  INDEX_OPTIONS,
  idsOf,
  maskedSince,
  masking,
  openStored,
  warmed,
} from './stored-index.ts';

/**
 * The search index over a block store: packed segments that never change, and the fresh documents in memory. It knows
 * what it was told and nothing else; all of it can be made again from the library.
 *
 * What it was told since the last `pack` is gone when the background stops, and then `revision` says so. Work on the
 * store is one thing after another; questions may be asked at any time.
 */
export class PaperIndex {
  readonly #store: BlockStore;
  readonly #cache: BlockCache;
  readonly #search = new PaperSearch();
  #manifest: Manifest;
  #packed: readonly PackedPart[];
  /** as the store has them */
  #stored: ReadonlyMap<number, PackedPart>;
  #fresh = new FreshDocuments();
  /** segments in the store that belong to nothing, left over from work that was cut short; not known at first */
  #orphans: readonly number[] | undefined;
  #isDamaged: boolean;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(store: BlockStore, cache: BlockCache, stored: Awaited<ReturnType<typeof openStored>>) {
    this.#store = store;
    this.#cache = cache;
    this.#manifest = stored.manifest;
    this.#packed = stored.parts;
    this.#stored = byNumber(stored.parts);
    this.#isDamaged = stored.isDamaged;
    this.#use(stored.parts);
  }

  /** The index that the store holds, or an empty one. Costs two small reads. */
  static async open(store: BlockStore): Promise<PaperIndex> {
    const cache = new BlockCache(store, cachedBytes([]));
    return new PaperIndex(store, cache, await openStored(store, cache));
  }

  /** how many papers it holds */
  get size(): number {
    return this.#search.size;
  }

  /** the library it was made from; '' before it was told of one */
  get epoch(): string {
    return this.#manifest.epoch;
  }

  get revision(): number {
    return this.#manifest.revision;
  }

  /** how many papers are not packed yet */
  get fresh(): number {
    return this.#fresh.size;
  }

  /** a part of it was lost, so that papers are missing until they are told again */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** Reads what every question needs. */
  async warm(): Promise<void> {
    await this.#surviving(() => Promise.all(this.#packed.map(warmed)));
  }

  /** Takes in a change; from then on questions are answered with it. Telling it again changes nothing. */
  apply({ documents, removed, epoch, revision }: IndexChange): Promise<void> {
    return this.#inTurn(async () => {
      const ids = [...documents.map(({ paperId }) => paperId), ...removed];
      const packed = await this.#surviving(() => masking(this.#packed, ids));
      this.#fresh.remove(removed);
      this.#fresh.add(documents);
      this.#manifest = { ...this.#manifest, epoch, revision };
      this.#use(packed);
    });
  }

  /** The papers that answer, best first. See PaperSearch. Goes on with the other segments when one is damaged. */
  find(query: Query, slice: Slice, now: number, read: PaperReader): Promise<SearchAnswer> {
    return this.#surviving(() => this.#search.find(query, slice, now, read));
  }

  /** Writes the fresh papers, and what is masked, into the store: one transaction. Nothing has changed when it fails. */
  pack(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#findOrphans();
      const documents = this.#fresh.part().documents();
      const written = documents.length > 0 ? writeSegment(documents, this.#manifest.next) : undefined;
      const kept = this.#packed.filter((part) => part.mask.count < part.size);
      const parts = written ? [...kept, PackedPart.of(written.meta, this.#cache)] : kept;
      await this.#commit(parts, written?.blocks ?? []);
      this.#fresh = new FreshDocuments();
      this.#use(parts);
    });
  }

  /**
   * Does the most urgent merge, if one is due, in steps of some milliseconds each with `pause` between them. False when
   * none is due. A merge that is cut short leaves blocks behind that the next opening drops.
   */
  async merge(pause: () => Promise<void>): Promise<boolean> {
    const chosen = new Set(segmentsToMerge(this.#packed.map(entryOf))?.map(({ meta }) => meta.segment));
    const inputs = this.#packed.filter(({ meta }) => chosen.has(meta.segment));
    if (inputs.length === 0) return false;
    const segment = await this.#inTurn(async () => {
      await this.#findOrphans();
      this.#manifest = { ...this.#manifest, next: this.#manifest.next + 1 };
      return this.#manifest.next - 1;
    });
    try {
      const merge = new SegmentMerge(inputs, segment, this.#store);
      let { put, meta } = await merge.next();
      while (!meta) {
        await this.#store.commit({ put, drop: [] });
        await pause();
        ({ put, meta } = await merge.next());
      }
      const merged = PackedPart.of(meta, this.#cache);
      await this.#inTurn(() => this.#replace(inputs, merged));
      return true;
    } catch (error) {
      this.#orphans = [...(await this.#findOrphans()), segment];
      if (!this.#lose(error)) throw error;
      return true;
    }
  }

  /** The keys of all papers it holds, in no order. Reads all of them. */
  async ids(): Promise<PaperId[]> {
    const parts = [...this.#packed, this.#fresh.part()];
    return (await Promise.all(parts.map(idsOf))).flat();
  }

  /** Says that what was lost has been told again. */
  repaired(): void {
    this.#isDamaged = false;
  }

  async #replace(inputs: readonly PackedPart[], merged: PackedPart): Promise<void> {
    const now = inputs.map((input) => this.#packed.find(({ meta }) => meta.segment === input.meta.segment));
    // One of them was found damaged meanwhile: what was read of it is not to be believed either.
    if (now.includes(undefined)) {
      this.#orphans = [...(await this.#findOrphans()), merged.meta.segment];
      return;
    }
    const gone = await Promise.all(inputs.map((input, i) => maskedSince(input, now[i] ?? input)));
    const [part = merged] = await masking([merged], gone.flat());
    const parts = [...this.#packed.filter((each) => !now.includes(each)), part];
    await this.#commit(parts, []);
    this.#use(parts);
  }

  // What is put is on disk only together with the manifest that names it, and what is dropped goes in the same step.
  async #commit(parts: readonly PackedPart[], blocks: readonly KeyedBlock[]): Promise<void> {
    const numbers = new Set(parts.map(({ meta }) => meta.segment));
    const next = Math.max(this.#manifest.next, ...[...numbers].map((number) => number + 1));
    const manifest = { ...this.#manifest, options: INDEX_OPTIONS, segments: parts.map(entryOf), next };
    const masks = parts.filter(({ meta, mask }) => mask.count !== (this.#stored.get(meta.segment)?.mask.count ?? 0));
    const drop = [...(this.#orphans ?? []), ...[...this.#stored.keys()].filter((segment) => !numbers.has(segment))];
    await this.#store.commit({
      put: [
        ...blocks,
        ...masks.map(({ meta, mask }): KeyedBlock => [maskKey(meta.segment), encodeMask(mask, meta.segment)]),
        [MANIFEST_KEY, encodeManifest(manifest)],
      ],
      drop,
    });
    for (const segment of drop) this.#cache.forget(segment);
    this.#manifest = manifest;
    this.#stored = byNumber(parts);
    this.#orphans = [];
  }

  /** Looks for what is left over, once, before anything is written: an opening need not wait for it. */
  async #findOrphans(): Promise<readonly number[]> {
    if (this.#orphans) return this.#orphans;
    const stored = await this.#store.segments();
    this.#orphans = stored.filter((segment) => !this.#stored.has(segment));
    this.#manifest = { ...this.#manifest, next: Math.max(this.#manifest.next, (stored.at(-1) ?? 0) + 1) };
    return this.#orphans;
  }

  #use(packed: readonly PackedPart[]): void {
    this.#packed = packed;
    this.#cache.limit = cachedBytes(packed.map(({ meta }) => meta));
    const fresh = this.#fresh.part();
    this.#search.use(fresh.size > 0 ? [...packed, fresh] : packed);
  }

  /** Does what reads segments, again without one that turns out to be damaged. */
  async #surviving<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      const parts = this.#packed;
      try {
        return await work();
      } catch (error) {
        // A segment that was merged meanwhile is gone as well; the next try reads the new one.
        const isMerged = error instanceof DamagedSegment && parts !== this.#packed;
        if (!isMerged && !this.#lose(error)) throw error;
      }
    }
  }

  /** Goes on without the segment that the error is about; false when it is about none of them. */
  #lose(error: unknown): boolean {
    if (!(error instanceof DamagedSegment)) return false;
    const left = this.#packed.filter(({ meta }) => meta.segment !== error.segment);
    if (left.length === this.#packed.length) return false;
    this.#isDamaged = true;
    this.#use(left);
    return true;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
