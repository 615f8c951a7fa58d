import type { ImportChoice } from '../../papers/staged-import.ts';
import type { ImportDone } from '../../storage/imports/join-import.ts';
import { joinImport, underWay } from '../../storage/imports/join-import.ts';
import { endStep, importsCutShort } from '../../storage/journal/steps-under-way.ts';
import { undo } from '../../storage/journal/take-back.ts';
import type { Library } from '../../storage/library.ts';
import type { ImportStaging } from '../../storage/staging/staging.ts';
import type { CommandsUnderWay } from './commands-under-way.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { awakeUntil } from './index-upkeep.ts';

// A file that was read and not decided on; what is being read says so with each piece.
const KEPT_MS = { read: 86_400_000, reading: 600_000 };
// The index follows long imports, so that it never has to take in all of one at once.
const PIECES_TO_FOLLOW = 10;

interface Importing {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  staging: ImportStaging;
  index: Pick<IndexKeeper, 'catchUpSoon'>;
  commands: Pick<CommandsUnderWay, 'done'>;
  /** lets the rest of the background follow a write */
  wrote(): void;
}

/**
 * Joins what was read of files with the library. To the reader an import is all or nothing: one that is cancelled is
 * taken back, and one that was cut short goes on, or is taken back when it is no longer staged.
 */
export class Imports {
  readonly #importing: Importing;
  readonly #cancelled = new Set<string>();
  #running: { id: string; done: Promise<ImportDone> } | undefined;

  constructor(importing: Importing) {
    this.#importing = importing;
  }

  /** Joins an import that was read, as the reader chose. Rejects with ImportDropped when there is none. */
  async join(id: string, choice: ImportChoice): Promise<ImportDone> {
    if (this.#running?.id !== id) await this.#importing.staging.hand(id, choice);
    return this.#join(id);
  }

  /** Ends an import and takes back what is done of it; one that only waits is dropped. */
  async cancel(id: string): Promise<void> {
    const { staging } = this.#importing;
    this.#cancelled.add(id);
    try {
      // Should the background be stopped now, the next one takes it back.
      await staging.cancel(id);
      await this.#running?.done.catch(() => {});
      await this.#takeBack(id);
    } finally {
      this.#cancelled.delete(id);
    }
  }

  /** Drops what was read and waits to be decided on: it may name what is forgotten. */
  async dropWaiting(): Promise<void> {
    const { staging } = this.#importing;
    const row = await staging.current();
    if (row && row.state !== 'joining' && row.state !== 'cancelled') await staging.clear();
  }

  /** Drops everything that is staged, as when everything is forgotten. */
  async clear(): Promise<void> {
    const id = this.#running?.id;
    if (id !== undefined) this.#cancelled.add(id);
    await this.#running?.done.catch(() => {});
    await this.#importing.staging.clear();
  }

  /** Goes on with what was cut short, and drops what was left. Costs two small reads when there is nothing. */
  async finish(): Promise<void> {
    const { staging } = this.#importing;
    const library = await this.#importing.library();
    if (this.#running) return;
    for (const { undoes, step, importId } of await importsCutShort(library)) {
      if (undoes !== undefined) await awakeUntil(undo(library, undoes, () => this.#importing.commands.done()));
      if (undoes !== undefined) await endStep(library, step);
      else if (importId !== undefined && (await staging.get(importId))?.state !== 'joining')
        await this.#takeBack(importId);
    }
    const row = await staging.current();
    if (!row) return;
    if (row.state === 'joining') {
      const isDone = (await library.meta.get('library'))?.lastImport === row.id;
      if (isDone) await staging.clear();
      else await this.#join(row.id);
    } else if (row.state === 'cancelled' || row.at < Date.now() - KEPT_MS[row.state]) await staging.clear();
  }

  async #join(id: string): Promise<ImportDone> {
    if (this.#running?.id === id) return this.#running.done;
    const done = this.#joinAll(id);
    const running = { id, done };
    this.#running = running;
    try {
      return await done;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  async #joinAll(id: string): Promise<ImportDone> {
    const { staging, commands, index } = this.#importing;
    const library = await this.#importing.library();
    let pieces = 0;
    const between = async () => {
      pieces += 1;
      if (pieces % PIECES_TO_FOLLOW === 0) index.catchUpSoon();
      await commands.done();
    };
    const options = { between, isStopped: () => this.#cancelled.has(id) };
    const done = await awakeUntil(joinImport(library, staging, id, options));
    this.#importing.wrote();
    if (!done.isStopped) await staging.clear();
    // Its step was stopped or taken back from elsewhere.
    else if (!this.#cancelled.has(id)) await this.#takeBack(id);
    return done;
  }

  async #takeBack(id: string): Promise<void> {
    const { staging, commands } = this.#importing;
    const library = await this.#importing.library();
    const step = (await underWay(library, id))?.step;
    if (step !== undefined) {
      await awakeUntil(undo(library, step, () => commands.done()));
      await endStep(library, step);
      this.#importing.wrote();
    }
    if ((await staging.current())?.id === id) await staging.clear();
  }
}
