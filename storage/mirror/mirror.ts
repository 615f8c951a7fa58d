import type { BackupRow } from '../../papers/backup-row.ts';
import type { Library } from '../library.ts';
import type { LibraryMeta } from '../rows.ts';
import type { MirrorFolder } from './mirror-folder.ts';
import type { MirrorFile, MirrorHead } from './mirror-head.ts';
import { mirrorFileName, mirrorFiles, readHead } from './mirror-head.ts';
import { forgottenSince, rowsSince, wholeRows } from './mirror-rows.ts';

// Written again, its files are one.
const MOST_FILES = 50;
// Without anything to add, so many writes later a file says so: what changed since would be looked through again.
const FAR_BEHIND = 500;

/** The head of the newest file of a library, and how many files it has. */
interface Newest {
  head: MirrorHead;
  n: number;
  files: number;
}

/**
 * What the reader said and made (marks, lists, tags, searches, rules), kept beside the database in files that are only
 * ever added. Behind by what was written since `keep` was last called; when anything was forgotten, all of it is
 * written anew without that. One at a time.
 */
export class Mirror {
  readonly #folder: MirrorFolder | undefined;
  #newest: Newest | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** Without a folder nothing is kept. */
  constructor(folder: MirrorFolder | undefined) {
    this.#folder = folder;
  }

  /**
   * Brings the mirror up to the library. With `isIdle` its files become one when they are many. What is kept of other
   * libraries goes once the reader orders anything forgotten: it might hold that too.
   */
  keep(library: Library, isIdle = false): Promise<void> {
    return this.#next(() => this.#keep(library, isIdle));
  }

  /** Writes all of it anew, as when a library that came back as it was before is to stay as it is. */
  rewrite(library: Library): Promise<void> {
    return this.#next(async () => {
      const meta = await library.meta.get('library');
      if (meta && this.#folder) await this.#writeWhole(library, meta);
    });
  }

  /** Drops what is kept of libraries other than this one. */
  dropOthers(epoch: string): Promise<void> {
    return this.#next(() => this.#drop((other) => other !== epoch));
  }

  /** Drops everything, does `work`, and keeps nothing until that is done. */
  without<T>(work: () => Promise<T>): Promise<T> {
    return this.#next(async () => {
      await this.#drop(() => true);
      return work();
    });
  }

  async #keep(library: Library, isIdle: boolean): Promise<void> {
    if (!this.#folder) return;
    const meta = await library.meta.get('library');
    if (!meta) return;
    const newest = await this.#newestOf(meta.epoch);
    if (!newest) return this.#writeWhole(library, meta);
    const { head } = newest;
    if (meta.revision < head.revision) return this.#followRolledBack(library, meta, head);
    if (meta.revision === head.revision && !(isIdle && newest.files > MOST_FILES)) return;
    const step = await library.transaction('r', library.tables, async () => {
      const now = (await library.meta.get('library')) ?? meta;
      const forgotten = await forgottenSince(library, head.revision);
      // What the library lacks since it came back as it was before may be in the files alone.
      const isRolledBack = (await library.notices.get('fewer')) !== undefined;
      // What a restore brought was set before the clock that the mirror knows.
      const isRestored = !isRolledBack && (now.restored?.at ?? 0) > head.at;
      if (forgotten.isAny || isRestored) return { meta: now, forgotten, isRolledBack };
      return { meta: now, rows: await rowsSince(library, now.device, head), isRolledBack };
    });
    if (step.meta.epoch !== meta.epoch) return;
    if (!step.rows) {
      await this.#writeWhole(library, step.meta);
      if (step.forgotten.isOrdered) await this.#drop((other) => other !== meta.epoch);
      return;
    }
    const isNews = step.rows.length > 0 || step.meta.backup?.at !== head.backup?.at;
    if (isNews || step.meta.revision - head.revision > FAR_BEHIND) await this.#add(step.meta, false, [step.rows]);
    if (isIdle && !step.isRolledBack && (this.#newest?.files ?? 0) > MOST_FILES)
      await this.#writeWhole(library, step.meta);
  }

  /** Goes on after a library that came back as it was before: with what was said since, and from there. */
  async #followRolledBack(library: Library, meta: LibraryMeta, { clock }: MirrorHead): Promise<void> {
    const since = { revision: 0, clock };
    const rows = await library.transaction('r', library.tables, () => rowsSince(library, meta.device, since));
    await this.#add({ ...meta, clock: [meta.clock ?? '', clock].sort()[1] ?? '' }, false, [rows]);
  }

  /** Writes everything into one file, and drops the others of this library. */
  async #writeWhole(library: Library, meta: LibraryMeta): Promise<void> {
    await this.#add(meta, true, wholeRows(library, meta.device));
    await this.#dropReplaced(meta.epoch);
  }

  async #add(
    { epoch, device, revision, clock = '', papers, backup }: LibraryMeta,
    isWhole: boolean,
    rows: AsyncIterable<BackupRow[]> | Iterable<BackupRow[]>,
  ): Promise<void> {
    const before = await this.#newestOf(epoch);
    const n = (before?.n ?? 0) + 1;
    const about = { epoch, device, revision, clock, at: Date.now(), papers, ...(backup && { backup }) };
    const head: MirrorHead = { mirror: 1, ...about };
    // Should it fail midway, what is there is looked up again.
    this.#newest = undefined;
    await this.#folder?.write(mirrorFileName({ epoch, n, isWhole }), linesOf(head, rows));
    this.#newest = { head, n, files: isWhole ? 1 : (before?.files ?? 0) + 1 };
  }

  async #newestOf(epoch: string): Promise<Newest | undefined> {
    const folder = this.#folder;
    if (!folder || this.#newest?.head.epoch === epoch) return this.#newest;
    // The background may have been stopped before it dropped what a whole file replaces.
    const files = await this.#dropReplaced(epoch);
    for (const { name, n } of files.reverse()) {
      const head = await readHead(folder, name);
      if (head?.epoch !== epoch) continue;
      this.#newest = { head, n, files: files.length };
      return this.#newest;
    }
    return undefined;
  }

  /** Drops the files of a library that stand before its last whole one, and gives those that are left. */
  async #dropReplaced(epoch: string): Promise<MirrorFile[]> {
    if (!this.#folder) return [];
    const files = (await mirrorFiles(this.#folder)).filter((file) => file.epoch === epoch);
    const from = Math.max(
      0,
      files.findLastIndex(({ isWhole }) => isWhole),
    );
    for (const { name } of files.slice(0, from)) await this.#folder.remove(name);
    return files.slice(from);
  }

  async #drop(isToGo: (epoch: string) => boolean): Promise<void> {
    if (!this.#folder) return;
    const files = (await mirrorFiles(this.#folder)).filter(({ epoch }) => isToGo(epoch));
    if (this.#newest && isToGo(this.#newest.head.epoch)) this.#newest = undefined;
    for (const { name } of files) await this.#folder.remove(name);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }
}

async function* linesOf(
  head: MirrorHead,
  rows: AsyncIterable<BackupRow[]> | Iterable<BackupRow[]>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const some of rows) {
    if (some.length > 0) yield `${some.map((row) => JSON.stringify(row)).join('\n')}\n`;
  }
}
