import type { SearchAnswer } from '../../papers/hit.ts';
import { INDEX_FORMAT, MiniSearchIndex } from '../../search/mini-search-index.ts';
import type { PaperIndex, Slice } from '../../search/paper-index.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { isEmptyQuery } from '../../search/query.ts';
import type { IndexStore } from '../../storage/index-store.ts';
import type { Library } from '../../storage/library.ts';
import { changesAfter, paperCount, readPapers } from '../../storage/reads/changes.ts';

const CHUNK = 200;
// Saving costs half a second at 20,000 papers, so many changes share one; but the browser stops a background that has
// been idle for 30 seconds.
const SAVE_AFTER = 8_000;
// After a write the index follows a little later: captures that come in a row must not wait for it, the less while it
// still has to be loaded.
const FOLLOW_AFTER = 300;
const LOAD_AFTER = 4_000;

/**
 * Keeps the search index in step with the library. It always catches up by revision, whether after a write, after
 * sleep or after a crash; an index that is missing, damaged, of another format or of another library is made again.
 */
export class IndexKeeper {
  readonly #library: Library;
  readonly #store: IndexStore;
  readonly #log: (error: unknown) => void;
  #index: PaperIndex | undefined;
  #epoch = '';
  #revision = 0;
  #savedRevision = 0;
  #now: Promise<PaperIndex> | undefined;
  #next: Promise<PaperIndex> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(library: Library, store: IndexStore, log: (error: unknown) => void) {
    this.#library = library;
    this.#store = store;
    this.#log = log;
  }

  /** The index, complete up to the moment of the call. Calls made while it catches up share the next round. */
  follow(): Promise<PaperIndex> {
    if (!this.#now) {
      this.#now = this.#catchUp().finally(() => {
        this.#now = undefined;
      });
      return this.#now;
    }
    const again = () => {
      this.#next = undefined;
      return this.follow();
    };
    this.#next ??= this.#now.then(again, again);
    return this.#next;
  }

  /** Catches up before long; a failure is logged and made good at the next search, which never waits for this. */
  followSoon(): void {
    this.#soon ??= setTimeout(
      () => {
        this.#soon = undefined;
        this.follow().catch(this.#log);
      },
      this.#index ? FOLLOW_AFTER : LOAD_AFTER,
    );
  }

  /** Answers a query as typed. An empty one finds nothing. */
  async search(text: string, slice: Slice): Promise<SearchAnswer> {
    const query = parseQuery(text);
    if (isEmptyQuery(query)) return { hits: [], total: 0, exact: true, loose: false };
    const index = await this.follow();
    return index.find(query, slice, (ids) => readPapers(this.#library, ids));
  }

  /** Drops the saved index, as when the library is emptied. */
  async clear(): Promise<void> {
    this.#index = undefined;
    this.#revision = 0;
    await this.#store.clear();
  }

  async #catchUp(): Promise<PaperIndex> {
    if (this.#index) return this.#apply(this.#index);
    const restored = await this.#restore();
    if (restored) {
      const index = await this.#apply(restored);
      if (index.size === (await paperCount(this.#library))) return index;
    }
    this.#revision = 0;
    return this.#apply(MiniSearchIndex.empty());
  }

  /** Brings an index that is right up to #revision up to date; one of another library is replaced. */
  async #apply(index: PaperIndex): Promise<PaperIndex> {
    for (;;) {
      const changes = await changesAfter(this.#library, this.#revision, CHUNK);
      const isForeign = this.#revision > 0 && (changes.epoch !== this.#epoch || changes.newest < this.#revision);
      if (isForeign) {
        this.#revision = 0;
        return this.#apply(MiniSearchIndex.empty());
      }
      index.remove(changes.removed);
      index.apply(changes.changed.map(({ paper }) => paper));
      this.#epoch = changes.epoch;
      this.#revision = changes.revision;
      if (changes.revision === changes.newest) break;
    }
    this.#index = index;
    this.#saveSoon();
    return index;
  }

  async #restore(): Promise<PaperIndex | undefined> {
    const saved = await this.#store.load();
    if (saved?.format !== INDEX_FORMAT) return undefined;
    try {
      const index = MiniSearchIndex.restore(saved.text);
      this.#epoch = saved.epoch;
      this.#revision = saved.revision;
      this.#savedRevision = saved.revision;
      return index;
    } catch {
      return undefined;
    }
  }

  #saveSoon(): void {
    if (this.#revision === this.#savedRevision) return;
    this.#saving ??= setTimeout(() => {
      this.#saving = undefined;
      this.#save().catch(this.#log);
    }, SAVE_AFTER);
  }

  async #save(): Promise<void> {
    const index = this.#index;
    if (!index) return;
    const revision = this.#revision;
    await this.#store.save({ key: 'index', format: INDEX_FORMAT, epoch: this.#epoch, revision, text: index.save() });
    this.#savedRevision = revision;
  }
}
