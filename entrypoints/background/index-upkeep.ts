import browser from 'webextension-polyfill';
import { IndexClosed } from '../../search/engine/index/closable-store.ts';
import { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { IndexBlocks } from '../../storage/index-blocks.ts';

// Many changes share one segment; but the browser stops a background that has been idle for 30 seconds.
const PACK_AFTER = 2_000;
/** Papers in memory that are packed at once, so that memory stays small. */
const MOST_UNPACKED = 2_000;
// Reading ahead begins when the page that was opened has its first rows, and leaves room for its other reads.
const PRELOAD_AFTER = 500;
const PRELOAD_PAUSE = 10;
// The browser stops a background after 30 seconds without an event or a call of an extension API.
const CALL_EVERY = 20_000;

/** An index with its upkeep. */
export interface OpenIndex {
  index: PaperIndex;
  upkeep: IndexUpkeep;
}

/** Opens the index in these blocks, and begins its upkeep. */
export async function openIndex(
  blocks: IndexBlocks,
  log: (error: unknown) => void,
  isShrinking: () => boolean,
): Promise<OpenIndex> {
  const index = await PaperIndex.open(blocks);
  return { index, upkeep: new IndexUpkeep(index, log, isShrinking) };
}

/** Packs and merges one open index in the background; failures are logged and made good by the next pack or merge. */
export class IndexUpkeep {
  readonly #index: PaperIndex;
  readonly #log: (error: unknown) => void;
  readonly #resuming: ReturnType<typeof setTimeout>;
  #packing: ReturnType<typeof setTimeout> | undefined;
  /** the merges that run, one after the other */
  #merging: Promise<void> = Promise.resolve();
  #isMerging = false;
  #preloading: Promise<void> | undefined;
  #isStopped = false;
  readonly #isShrinking: () => boolean;

  /**
   * Soon goes on with merges that were cut short when the background was stopped. Nothing is merged while `isShrinking`
   * says that many papers are about to go.
   */
  constructor(index: PaperIndex, log: (error: unknown) => void, isShrinking: () => boolean = () => false) {
    this.#index = index;
    this.#isShrinking = isShrinking;
    this.#log = log;
    this.#resuming = setTimeout(() => this.#mergeAll(), PACK_AFTER);
  }

  /** Packs at once when many papers are in memory, else soon when any changed. Rejects when packing at once fails. */
  async packWhenDue(isChanged: boolean): Promise<void> {
    if (this.#index.buffered >= MOST_UNPACKED) await this.#pack();
    else if (isChanged) this.packSoon();
  }

  /**
   * Reads ahead in the background what queries will need; again once a merge has changed where it is. Never rejects.
   */
  preload(): Promise<void> {
    this.#preloading ??= after(PRELOAD_AFTER)
      .then(() => this.#index.preload(() => this.#pauseOrEnd()))
      .catch(this.#log);
    return this.#preloading;
  }

  /** Packs in two seconds, together with what changes until then. */
  packSoon(): void {
    if (this.#isStopped) return;
    this.#packing ??= setTimeout(() => {
      this.#packing = undefined;
      this.#pack().catch(this.#log);
    }, PACK_AFTER);
  }

  /**
   * Stores what is not stored yet, drops what belongs to no index, and rewrites what holds removed papers, so that none
   * is left in the store. Rejects when any of it fails. Costs one small read when there is nothing to do.
   */
  async tidy(): Promise<void> {
    for (;;) {
      if (this.#isStopped) return;
      await this.#index.settle();
      await this.#merging;
      if (this.#isStopped || !(await awakeUntil(this.#index.purge(otherTasks)))) return;
    }
  }

  /** Starts no more work. To be called before the index is closed. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#resuming);
    clearTimeout(this.#packing);
  }

  async #pack(): Promise<void> {
    if (this.#isStopped) return;
    await this.#index.pack();
    this.#mergeAll();
  }

  async #pauseOrEnd(): Promise<void> {
    await after(PRELOAD_PAUSE);
    if (this.#isStopped) throw new IndexClosed('The index was closed.');
  }

  // Not awaited: a merge may take many seconds.
  #mergeAll(): void {
    // What is written now would soon be written again.
    if (this.#isMerging || this.#isShrinking()) return;
    this.#isMerging = true;
    this.#merging = awakeUntil(this.#merge())
      .catch(this.#log)
      .finally(() => {
        this.#isMerging = false;
      });
  }

  async #merge(): Promise<void> {
    while (!this.#isStopped) {
      const start = performance.now();
      if (!(await this.#index.merge(otherTasks))) return;
      this.#preloading = undefined;
      // Read by `npm run bench`.
      performance.measure('daybook:merge', { start });
    }
  }
}

/**
 * Keeps the background awake until work that may take longer than the browser waits is done, by calls that do nothing
 * (Chrome, "Longer extension service worker lifetimes": for such work alone). Rejects as the work does.
 *
 * Should a browser stop counting such calls, merges are cut short and go on at the next start.
 */
export async function awakeUntil<T>(work: Promise<T>): Promise<T> {
  const calls = setInterval(() => void browser.runtime.getPlatformInfo(), CALL_EVERY);
  try {
    return await work;
  } finally {
    clearInterval(calls);
  }
}

/** Lets tasks that wait run first. */
export function otherTasks(): Promise<void> {
  return after(0);
}

/** Resolves after so many milliseconds. */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
