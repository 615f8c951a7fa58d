import browser from 'webextension-polyfill';
import { dropRehearsal } from '../../storage/backup/rehearse.ts';
import { cancelRestore, carryOutRestore, orderRestore, RestoreStopped } from '../../storage/backup/restore.ts';
import type { RestoreStaging } from '../../storage/backup/staging.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { dropNotice } from '../../storage/notices.ts';
import type { CommandsUnderWay } from './commands-under-way.ts';
import { awakeUntil } from './index-upkeep.ts';
import type { MirrorKeeper } from './mirror-keeper.ts';

/** The alarm that wakes the background for a restore that was cut short. */
export const RESTORE = 'restore';
const MINUTES = 1;

// What a page reads from a file and never orders is of no more use then.
const STALE_MS = 3_600_000;

interface Running {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  staging: RestoreStaging;
  mirror: Pick<MirrorKeeper, 'settle'>;
  /** what goes first between two batches */
  commands: Pick<CommandsUnderWay, 'done'>;
  wrote(): void;
  log: (error: unknown) => void;
}

/**
 * Restores what a page has staged, batch by batch, between which commands go first. One that was cut short goes on at
 * the next start of the background, for which an alarm sees.
 */
export class RestoreRunner {
  readonly #running: Running;
  #now: Promise<void> | undefined;
  #isStopped = false;

  constructor(running: Running) {
    this.#running = running;
  }

  /** Orders a restore and begins it. Rejects with the LibraryError 'not-staged' when what is ordered is not there. */
  async order(id: string): Promise<void> {
    await orderRestore(await this.#running.library(), this.#running.staging, id);
    await browser.alarms.create(RESTORE, { delayInMinutes: MINUTES, periodInMinutes: MINUTES });
    this.goOnSoon();
  }

  /** Goes on with a restore that was ordered, if one was. Returns at once; a failure is logged. */
  goOnSoon(after = 0): void {
    setTimeout(() => void this.#begin(), after);
  }

  /** Cancels the restore that is under way, after the batch that is being joined. What was joined stays. */
  async cancel(): Promise<void> {
    await cancelRestore(await this.#running.library());
    await this.#begin();
  }

  /** Drops what was staged and not ordered, and the copy of a rehearsal: they may hold what is forgotten now. */
  async dropUnordered(): Promise<void> {
    const { restoring } = (await (await this.#running.library()).meta.get('library')) ?? {};
    await dropRehearsal();
    if (!restoring) await this.#running.staging.drop();
  }

  /** Stops and drops everything that is staged, as when the library is emptied. */
  async drop(): Promise<void> {
    this.#isStopped = true;
    try {
      await this.#now;
      await dropRehearsal();
      await this.#running.staging.drop();
    } finally {
      this.#isStopped = false;
    }
  }

  #begin(): Promise<void> {
    this.#now ??= awakeUntil(this.#goOn())
      .catch((error: unknown) => {
        // That recording has stopped is said elsewhere.
        if (!(error instanceof LibraryError || error instanceof RestoreStopped)) this.#running.log(error);
      })
      .finally(() => {
        this.#now = undefined;
      });
    return this.#now;
  }

  async #goOn(): Promise<void> {
    const { staging, mirror, commands } = this.#running;
    const library = await this.#running.library();
    const { restoring } = (await library.meta.get('library')) ?? {};
    if (!restoring) {
      await browser.alarms.clear(RESTORE);
      // A page may be at it just now.
      const staged = await staging.staged();
      if (staged && Date.now() - staged.at > STALE_MS) await staging.drop();
      return;
    }
    try {
      const isOfMirror = (await staging.staged())?.isOfMirror;
      const between = async () => {
        await commands.done();
        if (this.#isStopped) throw new RestoreStopped();
      };
      await carryOutRestore(library, staging, between, async () => {
        if (!isOfMirror) return;
        await dropNotice(library, 'fewer');
        await mirror.settle();
      });
      await browser.alarms.clear(RESTORE);
    } finally {
      this.#running.wrote();
    }
  }
}
