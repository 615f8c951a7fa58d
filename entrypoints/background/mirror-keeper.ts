import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import type { Mirror } from '../../storage/mirror/mirror.ts';
import type { CommandsUnderWay } from './commands-under-way.ts';
import { awakeUntil } from './index-upkeep.ts';

// Marks come in a row; what acknowledges them comes first.
const SOON_MS = 1_000;
// The browser stops a background that has been idle for 30 seconds.
const IDLE_MS = 15_000;

interface Keeping {
  /** rejects with a LibraryError when it is not the one that should be there */
  library(): Promise<Library>;
  mirror: Mirror;
  commands: Pick<CommandsUnderWay, 'done'>;
  log: (error: unknown) => void;
}

/** Lets the mirror follow the library, a little after each write, and makes its files one when nothing else is done. */
export class MirrorKeeper {
  readonly #keeping: Keeping;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** Follows in a moment. Returns at once; a failure is logged, and made good after the next write. */
  keepSoon(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#keepOrLog(true), IDLE_MS);
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#keepOrLog(false);
    }, SOON_MS);
  }

  /** Follows now. Rejects when the mirror cannot be written. */
  async keep(isIdle = false): Promise<void> {
    const library = await this.#keeping.library();
    await this.#keeping.commands.done();
    await awakeUntil(this.#keeping.mirror.keep(library, isIdle));
  }

  /** Drops the mirror, does `work`, and keeps nothing until that is done. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    return this.#keeping.mirror.without(work);
  }

  /** What it kept of a library that was lost, or came back as it was before, was restored, or is not wanted. */
  async settle(): Promise<void> {
    const library = await this.#keeping.library();
    const { epoch } = (await library.meta.get('library')) ?? {};
    await awakeUntil(this.#keeping.mirror.rewrite(library));
    if (epoch !== undefined) await this.#keeping.mirror.dropOthers(epoch);
  }

  async #keepOrLog(isIdle: boolean): Promise<void> {
    try {
      await this.keep(isIdle);
    } catch (error) {
      // That recording has stopped is said elsewhere.
      if (!(error instanceof LibraryError)) this.#keeping.log(error);
    }
  }
}
