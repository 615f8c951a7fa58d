import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { PaperIndex } from '../../search/engine/index/paper-index.ts';
import { documentOf } from '../../search/engine/index-document.ts';
import type { Slice } from '../../search/engine/ranking/find-papers.ts';
import { isEmptyQuery } from '../../search/query/query.ts';
import { readQuery, synonymsUsed } from '../../search/query/synonyms.ts';
import type { IndexBlocks } from '../../storage/index-blocks.ts';
import type { Library } from '../../storage/library.ts';
import { changesAfter, paperIds, readForIndex } from '../../storage/reads/changes.ts';
import type { PaperWithSightings } from '../../storage/reads/papers.ts';
import { readPapers } from '../../storage/reads/papers.ts';
import { awakeUntil } from './stay-awake.ts';

/** Papers taken in at a time; a search waits for one such piece at most. */
const PIECE = 400;
// After a write the index follows a little later, so that captures that come in a row do not wait for it, the less
// while it still has to be opened. A search never waits for this.
const FOLLOW_AFTER = 50;
const OPEN_AFTER = 2_000;
// Many changes share one segment; but the browser stops a background that has been idle for 30 seconds.
const PACK_AFTER = 2_000;
/** Packed at once, so that what is in memory stays small. */
const MOST_FRESH = 2_000;

/**
 * Keeps the search index in step with the library. It always catches up by revision, whether after a write, after
 * sleep or after a crash; what is missing, damaged, of another format or of another library is made again in the
 * background, while searches are answered from what there is and say so.
 */
export class IndexKeeper {
  readonly #library: Library;
  readonly #blocks: IndexBlocks;
  readonly #log: (error: unknown) => void;
  #opening: Promise<PaperIndex> | undefined;
  #now: Promise<PaperIndex> | undefined;
  #next: Promise<PaperIndex> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #packing: ReturnType<typeof setTimeout> | undefined;
  #isChecked = false;
  /** papers are missing from the index, because it is being made */
  #isBehind = false;
  #isMerging = false;

  constructor(library: Library, blocks: IndexBlocks, log: (error: unknown) => void) {
    this.#library = library;
    this.#blocks = blocks;
    this.#log = log;
  }

  /** The index, complete up to the moment of the call unless much is missing. Calls made meanwhile share a round. */
  follow(): Promise<PaperIndex> {
    if (!this.#now) {
      // What was to be caught up with soon is caught up with now.
      clearTimeout(this.#soon);
      this.#soon = undefined;
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
  followSoon(after = this.#opening ? FOLLOW_AFTER : OPEN_AFTER): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.follow().catch(this.#log);
    }, after);
  }

  /** Gets ready for a search. */
  async warm(): Promise<void> {
    const index = await this.follow();
    await index.warm();
  }

  /** Answers a query as typed. An empty one finds nothing. */
  async search(text: string, slice: Slice): Promise<SearchAnswer> {
    const now = Date.now();
    const query = readQuery(text, { now });
    if (isEmptyQuery(query)) return { hits: [], total: 0, exact: true, loose: false };
    const index = await this.follow();
    const answer = await index.find(query, slice, now, (ids) => readPapers(this.#library, ids));
    if (index.isDamaged) this.followSoon();
    const also = synonymsUsed(query);
    return {
      ...answer,
      ...(also && { also }),
      ...((this.#isBehind || index.isDamaged) && { incomplete: true }),
    };
  }

  /** Drops the index, as when the library is emptied. */
  async clear(): Promise<void> {
    clearTimeout(this.#packing);
    this.#packing = undefined;
    this.#opening = undefined;
    await this.#blocks.clear();
  }

  async #catchUp(): Promise<PaperIndex> {
    this.#opening ??= this.#open();
    const index = await this.#opening;
    const changes = await changesAfter(this.#library, index.revision, PIECE);
    const isForeign = index.epoch !== changes.epoch || changes.newest < index.revision;
    if (isForeign && index.revision > 0) {
      await this.clear();
      return this.#catchUp();
    }
    await tell(index, changes.changed, changes.removed, changes);
    const isDone = changes.revision === changes.newest;
    if (isDone && !this.#isChecked) this.#isChecked = index.size === changes.papers;
    this.#isBehind = !isDone || !this.#isChecked || index.isDamaged;
    if (isDone && this.#isBehind) await this.#repair(index);
    else if (!isDone) this.followSoon(0);
    if (index.fresh >= MOST_FRESH) await this.#pack(index);
    else if (changes.changed.length + changes.removed.length > 0) this.#packSoon(index);
    return index;
  }

  async #open(): Promise<PaperIndex> {
    try {
      const index = await PaperIndex.open(this.#blocks);
      // Merges that were cut short when the background was stopped go on.
      setTimeout(() => this.#mergeAll(index), PACK_AFTER);
      return index;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }

  /** Tells the index of one piece of the papers that it lacks, and drops those that it has too many. */
  async #repair(index: PaperIndex): Promise<void> {
    const [there, known] = [new Set(await paperIds(this.#library)), new Set(await index.ids())];
    const missing = [...there].filter((id) => !known.has(id));
    const { epoch, revision } = index;
    const papers = await readForIndex(this.#library, missing.slice(0, PIECE));
    const removed = [...known].filter((id) => !there.has(id));
    await tell(index, papers, removed, { epoch, revision });
    this.#isBehind = missing.length > PIECE;
    if (!this.#isBehind) {
      this.#isChecked = true;
      index.repaired();
    } else this.followSoon(0);
    this.#packSoon(index);
  }

  #packSoon(index: PaperIndex): void {
    this.#packing ??= setTimeout(() => {
      this.#packing = undefined;
      this.#pack(index).catch(this.#log);
    }, PACK_AFTER);
  }

  async #pack(index: PaperIndex): Promise<void> {
    await index.pack();
    this.#mergeAll(index);
  }

  // Nobody waits for a merge.
  #mergeAll(index: PaperIndex): void {
    if (this.#isMerging) return;
    this.#isMerging = true;
    awakeUntil(this.#merge(index))
      .catch(this.#log)
      .finally(() => {
        this.#isMerging = false;
      });
  }

  async #merge(index: PaperIndex): Promise<void> {
    const isCurrent = async () => (await this.#opening) === index;
    for (;;) {
      const start = performance.now();
      if (!(await isCurrent()) || !(await index.merge(turn))) return;
      // Read by `npm run bench`.
      performance.measure('daybook:merge', { start });
    }
  }
}

function tell(
  index: PaperIndex,
  changed: readonly PaperWithSightings[],
  removed: readonly PaperId[],
  { epoch, revision }: { epoch: string; revision: number },
): Promise<void> {
  const documents = changed.map(({ paper, sightings }) => documentOf(paper, sightings));
  return index.apply({ documents, removed, epoch, revision });
}

/** Lets everything else have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
