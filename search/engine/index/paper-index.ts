import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import type { Query } from '../../query/query.ts';
import type { BlockStore } from '../block-store.ts';
import type { IndexChange, PresentPapers } from '../index-document.ts';
import type { IndexReader } from '../index-reader.ts';
import { MemoryIndex } from '../memory/memory-index.ts';
import { segmentsToMerge } from '../merge/merge-policy.ts';
import { SegmentMerger } from '../merge/segment-merger.ts';
import type { FieldTerm, TermFrequencies } from '../ranking/document-frequency.ts';
import type { PaperReader, Slice } from '../ranking/find-papers.ts';
import { findPapers } from '../ranking/find-papers.ts';
import { Searcher } from '../ranking/searcher.ts';
import { CorruptSegment } from '../segment/blocks.ts';
import { SegmentReader } from '../segment/segment-reader.ts';
import { writeSegment } from '../segment/segment-writer.ts';
import { ClosableStore } from './closable-store.ts';
import { preload } from './preload.ts';
import { absent, deletedSince, liveIds, segmentsWith, withDeleted, withOnly } from './removed-papers.ts';
import type { OpenedIndex } from './stored-index.ts';
import { cacheBytes, entryOf, StoredIndex, warmUp } from './stored-index.ts';

/**
 * The search index over a block store: segments that never change, and the newest documents in memory. Everything in it
 * can be built again from the library.
 *
 * Changes that were applied since the last `pack` are lost when the background stops; `revision` then says so. Writes
 * to the store run one after another; queries may run at any time.
 */
export class PaperIndex {
  /** a segment was lost: its papers are missing until they are applied again; to be reset once they were */
  isIncomplete: boolean;
  readonly #store: ClosableStore;
  readonly #stored: StoredIndex;
  #segments: readonly SegmentReader[] = [];
  /** the documents that are in no segment yet; none until a change brings one */
  #memory: MemoryIndex | undefined;
  #readers: readonly IndexReader[] = [];
  #searcher = new Searcher([]);
  #lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(store: ClosableStore, { stored, readers, isIncomplete }: OpenedIndex) {
    this.#store = store;
    this.#stored = stored;
    this.isIncomplete = isIncomplete;
    this.#use(readers);
  }

  /** The index that the store holds, or an empty one. Costs two small reads. */
  static async open(store: BlockStore): Promise<PaperIndex> {
    const closable = new ClosableStore(store);
    return new PaperIndex(closable, await StoredIndex.open(closable));
  }

  /**
   * Ends all work on the store: what is under way is waited for, and then every change rejects with IndexClosed.
   * Queries still answer from what is in memory.
   */
  async close(): Promise<void> {
    await this.#store.close();
  }

  /** number of papers */
  get size(): number {
    return this.#searcher.size;
  }

  /** the library it was made from; '' before the first change */
  get epoch(): string {
    return this.#stored.epoch;
  }

  get revision(): number {
    return this.#stored.revision;
  }

  /** number of papers that are only in memory */
  get buffered(): number {
    return this.#memory?.size ?? 0;
  }

  /** Reads what every query needs. */
  async warm(): Promise<void> {
    await this.#surviving(() => Promise.all(this.#segments.map(warmUp)));
  }

  /** Reads ahead (see `preload`). */
  async preload(pause: () => Promise<void>): Promise<void> {
    await this.#surviving(() => preload(this.#segments, this.#stored.cache, pause));
  }

  /**
   * Applies a change; queries see it from then on. Applying it again changes nothing. Segments with a removed paper are
   * for `purge`, even where it was deleted before: its words are there; of papers gone without a name, all.
   */
  apply({ documents, removed, present, epoch, revision }: IndexChange): Promise<void> {
    return this.#afterWrites(async () => {
      if (present) await this.#keepOnly(present);
      if (documents.length + removed.length === 0) return this.#stored.advanceTo(epoch, revision);
      const ids = [...documents.map(({ paperId }) => paperId), ...removed];
      const segments = await this.#surviving(() => withDeleted(this.#segments, ids));
      const stale = await this.#surviving(() => segmentsWith(this.#segments, removed));
      this.#stored.purge = new Set([...this.#stored.purge, ...stale]);
      this.#memory ??= new MemoryIndex();
      this.#memory.remove(removed);
      this.#memory.add(documents);
      this.#stored.advanceTo(epoch, revision);
      this.#use(segments);
    });
  }

  async #keepOnly(present: PresentPapers): Promise<void> {
    const segments = await this.#surviving(() => withOnly(this.#segments, present));
    this.#stored.purge = new Set(segments.map(({ meta }) => meta.segment));
    this.#memory?.remove(absent(this.#memory.ids(), present));
    this.#use(segments);
  }

  /** The papers that match, best first (see `findPapers`). A corrupt segment is left out, and the others answer. */
  find(query: Query, slice: Slice, now: number, read: PaperReader): Promise<SearchAnswer> {
    return this.#surviving(() => findPapers(this.#searcher, query, slice, now, read));
  }

  /** The terms spelled like one that no paper has (see `Searcher.similarTerms`). */
  similarTerms(term: string, edits: number): ReturnType<Searcher['similarTerms']> {
    return this.#surviving(() => this.#searcher.similarTerms(term, edits));
  }

  /** How many papers have each term in its field (see `Searcher.frequencies`). */
  frequencies(terms: readonly FieldTerm[]): Promise<TermFrequencies> {
    return this.#surviving(() => this.#searcher.frequencies(terms));
  }

  /** Writes the papers in memory as a segment, and what else changed, in one transaction (Lucene: flush and commit). */
  pack(): Promise<void> {
    return this.#afterWrites(async () => {
      const documents = this.#memory?.reader().documents() ?? [];
      const written = documents.length > 0 ? writeSegment(documents, await this.#stored.reserveSegment()) : undefined;
      const live = this.#segments.filter(({ deleted, size }) => deleted.count < size);
      const segments = written ? [...live, SegmentReader.of(written.meta, this.#stored.cache)] : live;
      await this.#stored.commit(segments, written?.blocks ?? [], true);
      this.#memory = undefined;
      this.#use(segments);
    });
  }

  /**
   * Does the most urgent merge, if one is due, in steps of some milliseconds each with `pause` between them. False when
   * none is due. A merge that is cut short leaves blocks behind, which are dropped before the next write.
   */
  merge(pause: () => Promise<void>): Promise<boolean> {
    const chosen = new Set(segmentsToMerge(this.#segments.map(entryOf))?.map(({ meta }) => meta.segment));
    const inputs = this.#segments.filter(({ meta }) => chosen.has(meta.segment));
    return this.#rewrite(inputs, pause);
  }

  /**
   * Rewrites a segment that holds removed papers, as `merge` does. False when there is none. After `settle`, so that no
   * segment is left of which all is deleted.
   */
  purge(pause: () => Promise<void>): Promise<boolean> {
    const stale = this.#segments.find(({ meta }) => this.#stored.purge.has(meta.segment));
    return this.#rewrite(stale ? [stale] : [], pause);
  }

  /** Stores what is not stored yet, and drops what belongs to no index. Costs one small read when there is nothing. */
  async settle(): Promise<void> {
    const isEmpty = this.#segments.some(({ deleted, size }) => deleted.count === size);
    if (isEmpty || this.buffered > 0 || (await this.#stored.isBehind(this.#segments))) await this.pack();
  }

  async #rewrite(inputs: readonly SegmentReader[], pause: () => Promise<void>): Promise<boolean> {
    if (inputs.length === 0) return false;
    const segment = await this.#afterWrites(() => this.#stored.reserveSegment());
    try {
      const merger = new SegmentMerger(inputs, segment, this.#store);
      let step = await merger.next();
      for (; !step.meta; step = await merger.next()) {
        await this.#store.commit({ put: step.put, drop: [] });
        await pause();
      }
      const merged = SegmentReader.of(step.meta, this.#stored.cache);
      await this.#afterWrites(() => this.#replace(inputs, merged));
    } catch (error) {
      await this.#stored.abandon(segment);
      if (!this.#dropCorrupt(error)) throw error;
    }
    return true;
  }

  /** The keys of all papers, in no order. Reads all of them. */
  async ids(): Promise<PaperId[]> {
    return (await Promise.all(this.#readers.map(liveIds))).flat();
  }

  async #replace(inputs: readonly SegmentReader[], merged: SegmentReader): Promise<void> {
    const current = inputs.map((input) => this.#segments.find(({ meta }) => meta.segment === input.meta.segment));
    // One of them was found corrupt during the merge, so what was read of it cannot be trusted either.
    if (current.includes(undefined)) return this.#stored.abandon(merged.meta.segment);
    const deleted = await Promise.all(inputs.map((input, i) => deletedSince(input, current[i] ?? input)));
    const [reader = merged] = await withDeleted([merged], deleted.flat());
    // Papers that were removed during the merge were copied into it.
    const isStale = reader !== merged && inputs.some(({ meta }) => this.#stored.purge.has(meta.segment));
    if (isStale) this.#stored.purge = new Set([...this.#stored.purge, merged.meta.segment]);
    const segments = [...this.#segments.filter((each) => !current.includes(each)), reader];
    await this.#stored.commit(segments, [], this.buffered === 0);
    this.#use(segments);
  }

  #use(segments: readonly SegmentReader[]): void {
    this.#segments = segments;
    this.#stored.cache.limit = cacheBytes(segments.map(({ meta }) => meta));
    this.#readers = this.#memory && this.#memory.size > 0 ? [...segments, this.#memory.reader()] : segments;
    this.#searcher = new Searcher(this.#readers, this.#searcher);
  }

  /** Runs a read of segments, and again without a segment that turns out to be corrupt. */
  async #surviving<T>(read: () => Promise<T>): Promise<T> {
    for (;;) {
      const segments = this.#segments;
      try {
        return await read();
      } catch (error) {
        // A segment that was merged in the meantime is gone as well; the next try reads the new one.
        const isMerged = error instanceof CorruptSegment && segments !== this.#segments;
        if (!isMerged && !this.#dropCorrupt(error)) throw error;
      }
    }
  }

  /** Goes on without the segment that the error is about; false when it is about none of them. */
  #dropCorrupt(error: unknown): boolean {
    if (!(error instanceof CorruptSegment)) return false;
    const left = this.#segments.filter(({ meta }) => meta.segment !== error.segment);
    if (left.length === this.#segments.length) return false;
    this.isIncomplete = true;
    this.#use(left);
    return true;
  }

  #afterWrites<T>(write: () => Promise<T>): Promise<T> {
    const done = this.#lastWrite.then(write);
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }
}
