import browser from 'webextension-polyfill';
import { IndexClosed } from '../../search/engine/index/closable-store.ts';
import { remindOfBackup } from '../../storage/backup/remind.ts';
import { finishForgetting } from '../../storage/forget/forget.ts';
import { hashForgottenTitles } from '../../storage/forget/forgotten-titles.ts';
import { endCutShort } from '../../storage/journal/steps-under-way.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { mendTimes } from '../../storage/mend-times.ts';
import type { CommandsUnderWay } from './commands-under-way.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import type { Imports } from './imports.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { awakeUntil } from './index-upkeep.ts';
import type { MirrorKeeper } from './mirror-keeper.ts';
import type { NoteDrafts } from './note-drafts.ts';

/** The alarm that wakes the background for housekeeping while anything forgotten may still be stored. */
export const HOUSEKEEPING = 'housekeeping';

// PRIVACY.md says how long forgotten words may stay.
const MINUTES = 1;
// What the background was started for comes first.
const AFTER_START = 5_000;

interface Keeping {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  imports: Pick<Imports, 'finish'>;
  index: Pick<IndexKeeper, 'tidy' | 'isShrinking'>;
  drafts: Pick<NoteDrafts, 'tidy'>;
  copies: readonly Pick<CopyKeeper<unknown>, 'keep' | 'without'>[];
  mirror: Pick<MirrorKeeper, 'keep'>;
  /** what goes first between two steps of forgetting */
  commands: Pick<CommandsUnderWay, 'done'>;
  log: (error: unknown) => void;
}

/**
 * What is done for nobody in particular: goes on with forgetting and imports that were cut short, ends other steps that
 * were, stores the notes that were left as drafts, puts times of the future right, lets the index follow the library,
 * and sees to it that nothing forgotten is left in any of them. Tells when a backup is due.
 */
export class Housekeeping {
  readonly #keeping: Keeping;
  #running: Promise<void> | undefined;
  /** how many orders to forget there were, and how many of them are being carried out */
  #orders = 0;
  #underWay = 0;
  readonly #between = () => this.#keeping.commands.done();

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /**
   * Carries out the reader's order to forget, which is to wait for `between` before each further step. The alarm is
   * set before: should the background be stopped at any moment after, it is woken to do the rest.
   */
  async forgetting<T>(forget: (between: () => Promise<void>) => Promise<T>): Promise<T> {
    this.#orders += 1;
    this.#underWay += 1;
    this.#keeping.index.isShrinking = true;
    try {
      // One that stands is not put off.
      if (!(await browser.alarms.get(HOUSEKEEPING))) {
        await browser.alarms.create(HOUSEKEEPING, { delayInMinutes: MINUTES, periodInMinutes: MINUTES });
      }
      const { copies } = this.#keeping;
      const withoutCopies = copies.reduceRight<() => Promise<T>>(
        (inner, copy) => () => copy.without(inner),
        () => forget(this.#between),
      );
      return await awakeUntil(withoutCopies());
    } finally {
      this.#underWay -= 1;
      this.#keeping.index.isShrinking = this.#underWay > 0;
    }
  }

  /** To be called when the background starts. */
  runSoon(): void {
    setTimeout(() => void this.run(), AFTER_START);
  }

  /** Does what is due; nothing, when it is being done. Failures are logged, and made good when the alarm rings. */
  run(): Promise<void> {
    this.#running ??= this.#run()
      .catch((error: unknown) => {
        // That recording has stopped is told elsewhere.
        if (!(error instanceof LibraryError || error instanceof IndexClosed)) this.#keeping.log(error);
      })
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #run(): Promise<void> {
    const orders = this.#orders;
    const library = await this.#keeping.library();
    this.#keeping.index.isShrinking = true;
    await awakeUntil(finishForgetting(library, this.#between)).finally(() => {
      this.#keeping.index.isShrinking = this.#underWay > 0;
    });
    await endCutShort(library);
    await this.#keeping.imports.finish();
    await this.#keeping.drafts.tidy();
    await awakeUntil(mendTimes(library));
    // What is rewritten now would soon be rewritten again: the alarm rings once more.
    if (this.#underWay > 0) return;
    const revision = await this.#keeping.index.tidy();
    await hashForgottenTitles(library, revision);
    await this.#keeping.mirror.keep();
    await remindOfBackup(library);
    // The background may have been stopped between forgetting and copying anew.
    for (const copy of this.#keeping.copies) await copy.keep();
    if (orders === this.#orders && this.#underWay === 0) await browser.alarms.clear(HOUSEKEEPING);
  }
}
