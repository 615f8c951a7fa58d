import type { Relaxation } from '../../papers/relaxation.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { IndexClosed } from '../../search/engine/index/closable-store.ts';
import type { PaperIndex } from '../../search/engine/index/paper-index.ts';
import type { FieldTerm, TermFrequencies } from '../../search/engine/ranking/document-frequency.ts';
import type { Slice } from '../../search/engine/ranking/find-papers.ts';
import { isEmptyQuery } from '../../search/query/query.ts';
import type { IndexBlocks } from '../../storage/index-blocks.ts';
import type { Library } from '../../storage/library.ts';
import { changesAfter } from '../../storage/reads/changes.ts';
import { listIds } from '../../storage/reads/lists.ts';
import { readPapers } from '../../storage/reads/papers.ts';
import { writeCount } from '../../storage/write-count.ts';
import { answerQuery, questionOf } from './answer-query.ts';
import { applyPapers, repairPart } from './apply-papers.ts';
import type { OpenIndex } from './index-upkeep.ts';
import { openIndex } from './index-upkeep.ts';
import { nextTask } from './next-task.ts';
import { relaxQuery } from './relax-query.ts';

// Papers added in one round; a search waits for one such round at most.
const BATCH = 400;
// After a write the index follows a little later, so that captures that come in a row do not wait for it, and later
// still when it has to be opened first. A search never waits for these.
const CATCH_UP_AFTER = 50;
const OPEN_AFTER = 2_000;
// So long after an answer that read nothing of the library, another may stand in its place (storage/guard.ts).
const CHECK_AFTER = 1_000;

/**
 * Keeps the search index in step with the library and answers queries from it. It always catches up by revision,
 * whether after a write, after sleep or after a crash; what is missing, damaged, of another format or of another
 * library is made again in the background, while searches are answered from what there is and marked `incomplete`.
 */
export class IndexKeeper {
  readonly #library: Library;
  readonly #blocks: IndexBlocks;
  readonly #log: (error: unknown) => void;
  #opened: Promise<OpenIndex> | undefined;
  #now: Promise<PaperIndex> | undefined;
  #next: Promise<PaperIndex> | undefined;
  /** has all of the library, as long as the write count is this one */
  #complete: { index: PaperIndex; writes: number } | undefined;
  /** the index is being dropped; nothing opens it until then */
  #clearing: Promise<void> = Promise.resolve();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #check: ReturnType<typeof setTimeout> | undefined;
  /** many papers are about to go, so that nothing should be merged until then */
  isShrinking = false;
  /** the index was once found to hold as many papers as the library */
  #isChecked = false;
  /** papers are missing from the index, because it is being made */
  #isBehind = false;

  constructor(library: Library, blocks: IndexBlocks, log: (error: unknown) => void) {
    this.#library = library;
    this.#blocks = blocks;
    // What ends because the index was closed has not failed.
    this.#log = (error) => {
      if (!(error instanceof IndexClosed)) log(error);
    };
  }

  /** The index, complete up to the moment of the call unless much is missing. Calls made meanwhile share a round. */
  catchUp(): Promise<PaperIndex> {
    if (!this.#now) {
      clearTimeout(this.#soon);
      this.#soon = undefined;
      this.#now = this.#catchUpOnce()
        .catch((error: unknown) => {
          this.#complete = undefined;
          throw error;
        })
        .finally(() => {
          this.#now = undefined;
        });
      return this.#now.catch((error: unknown) => {
        if (error instanceof IndexClosed) return this.catchUp();
        throw error;
      });
    }
    const again = () => {
      this.#next = undefined;
      return this.catchUp();
    };
    this.#next ??= this.#now.then(again, again);
    return this.#next;
  }

  /** Catches up after a while, unless many papers are about to go. A failure is logged. */
  catchUpSoon(after = this.#opened ? CATCH_UP_AFTER : OPEN_AFTER): void {
    if (this.isShrinking) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.catchUp().catch(this.#log);
    }, after);
  }

  /** Gets ready for a search. */
  async warm(): Promise<void> {
    await (await this.catchUp()).warm();
  }

  /** Reads ahead what searches will need, if the index is open, in small steps. Never rejects. */
  async preload(): Promise<void> {
    const open = await this.#opened?.catch(() => undefined);
    await open?.upkeep.preload();
  }

  /** Answers a query as typed; an empty one finds nothing. Reads the library only if it was written to since. */
  async search(text: string, slice: Slice): Promise<SearchAnswer> {
    const opening = this.#asComplete() ?? this.#asFarAsPossible();
    // Patterns are compiled for the first text after a wake: the store is asked before, and reads meanwhile.
    if (opening instanceof Promise) await Promise.race([opening, nextTask()]).catch(() => {});
    const question = questionOf(text, Date.now(), await listIds(this.#library, text));
    if (isEmptyQuery(question.query)) return { hits: [], total: 0, exact: true, loose: false };
    const { index, isCurrent } = await opening;
    const answer = await answerQuery(index, question, slice, (ids) => readPapers(this.#library, ids));
    if (index.isIncomplete || this.#isBehind) this.catchUpSoon();
    void this.preload();
    const isWhole = isCurrent && !this.#isBehind && !index.isIncomplete;
    return isWhole ? answer : { ...answer, incomplete: true };
  }

  /** What would find papers where a search as typed found nothing, or nothing with all its words (relax-query.ts). */
  async relax(text: string): Promise<Relaxation[]> {
    const { index } = this.#asComplete() ?? (await this.#asFarAsPossible());
    return relaxQuery(text, Date.now(), index, (ids) => readPapers(this.#library, ids));
  }

  /** How many papers have each term in its field, of how many in all. */
  async frequencies(terms: readonly FieldTerm[]): Promise<TermFrequencies> {
    const { index } = this.#asComplete() ?? (await this.#asFarAsPossible());
    return index.frequencies(terms);
  }

  /** The index, caught up wholly: nothing is missing up to its revision. */
  async complete(): Promise<PaperIndex> {
    let index = await this.catchUp();
    while (this.#isBehind) index = await this.catchUp();
    return index;
  }

  /**
   * Catches up wholly, and leaves nothing in the store but the index: no removed paper, no block of another library or
   * of work that was cut short. Gives the revision of the library up to which that holds.
   */
  async tidy(): Promise<number> {
    await this.complete();
    const open = await this.#opened;
    if (!open) return 0;
    await open.upkeep.tidy();
    return open.index.revision;
  }

  /**
   * Drops the index, as when the library is emptied by `meanwhile`: what is under way changes nothing more, and the
   * index is opened again only after that.
   */
  clear(meanwhile: () => Promise<void> = async () => {}): Promise<void> {
    const now = this.#now?.catch(() => undefined);
    const cleared = this.#clearing.then(async () => {
      await this.#drop();
      await now;
      // A round that was under way may have opened it meanwhile.
      await this.#drop();
      await meanwhile();
    });
    this.#clearing = cleared.catch(() => undefined);
    return cleared;
  }

  async #drop(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#complete = undefined;
    clearTimeout(this.#check);
    this.#check = undefined;
    this.#isChecked = false;
    const open = await opened?.catch(() => undefined);
    open?.upkeep.stop();
    await open?.index.close();
    await this.#blocks.clear();
  }

  /** The index, if nothing was written since it was complete. Looks at the library later. */
  #asComplete(): { index: PaperIndex; isCurrent: boolean } | undefined {
    const { index, writes } = this.#complete ?? {};
    const isUnwritten = () => writes === writeCount(this.#library);
    if (!index || index.isIncomplete || !this.#library.isOpen() || !isUnwritten()) return undefined;
    this.#check ??= setTimeout(() => {
      this.#check = undefined;
      if (isUnwritten()) this.catchUpSoon(0);
    }, CHECK_AFTER);
    return { index, isCurrent: true };
  }

  /** The index, caught up; as it is while much is missing, as each round takes a second, or when that fails. */
  async #asFarAsPossible(): Promise<{ index: PaperIndex; isCurrent: boolean }> {
    const behind = this.#isBehind && !this.isShrinking ? await this.#opened?.catch(() => undefined) : undefined;
    if (behind) return { index: behind.index, isCurrent: true };
    try {
      return { index: await this.catchUp(), isCurrent: true };
    } catch (error) {
      const opened = await this.#opened?.catch(() => undefined);
      if (!opened) throw error;
      this.#log(error);
      return { index: opened.index, isCurrent: false };
    }
  }

  async #catchUpOnce(): Promise<PaperIndex> {
    await this.#clearing;
    this.#opened ??= openIndex(this.#blocks, this.#log, () => this.isShrinking).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    const opened = this.#opened;
    const open = await opened;
    const { index, upkeep } = open;
    const changes = await changesAfter(this.#library, index.revision, BATCH);
    const isOfAnotherLibrary = index.epoch !== changes.epoch || changes.newest < index.revision;
    if (isOfAnotherLibrary && index.revision > 0) {
      await this.#drop();
      return this.#catchUpOnce();
    }
    await applyPapers(index, changes);
    const isDone = changes.revision === changes.newest;
    if (isDone && !this.#isChecked) this.#isChecked = index.size === changes.papers;
    this.#isBehind = !isDone || !this.#isChecked || index.isIncomplete;
    if (isDone && this.#isBehind) await this.#repair(open);
    else if (!isDone) this.catchUpSoon(0);
    if (!this.#isBehind && opened === this.#opened) this.#complete = { index, writes: changes.writes };
    // What cannot be packed is answered from memory, and packed later.
    const isChanged = changes.changed.length + changes.removed.length > 0 || changes.present !== undefined;
    await upkeep.packWhenDue(isChanged).catch(this.#log);
    return index;
  }

  /** Adds one batch of the papers that the index lacks, and drops those that the library does not have. */
  async #repair({ index, upkeep }: OpenIndex): Promise<void> {
    this.#isBehind = (await repairPart(this.#library, index, BATCH)) > 0;
    upkeep.packSoon();
    if (this.#isBehind) return this.catchUpSoon(0);
    this.#isChecked = true;
    index.isIncomplete = false;
  }
}
