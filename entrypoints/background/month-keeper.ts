import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { countMonths } from '../../storage/months/count-months.ts';
import { awakeUntil } from './index-upkeep.ts';

// Writes come in a row: what one capture changes, the next often changes again.
const AFTER_WRITES = 5_000;
// However many there are, pictures are not older than this.
const AT_LATEST = 60_000;
// A library of thousands of papers takes seconds to count, in which pages read, a first row among it: counting takes a
// fifth of the time.
const REST = 4;
const LONGEST_REST = 500;

interface MonthKeeping {
  /** rejects with a LibraryError when it must not be written to */
  library(): Promise<Library>;
  /** resolves when nothing that a reader waits for is being done */
  quiet(): Promise<void>;
  /** leaves the processor and the store to others for so many milliseconds */
  rest(ms: number): Promise<void>;
  /** to be called after it has written */
  counted(): void;
  log: (error: unknown) => void;
}

/** How long to rest after work of so many milliseconds. */
export function restAfter(worked: number): number {
  return Math.min(worked * REST, LONGEST_REST);
}

/** Keeps what is counted of each month in step with the library, a little behind it, in short steps with rests. */
export class MonthKeeper {
  readonly #keeping: MonthKeeping;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** since when counting is due */
  #dueSince: number | undefined;
  #running: Promise<void> | undefined;
  /** when the piece that is being counted was begun */
  #begun = 0;

  constructor(keeping: MonthKeeping) {
    this.#keeping = keeping;
  }

  /** Counts once nothing more is written for a while. Returns at once; a failure is logged, and made good later. */
  countSoon(): void {
    this.stop();
    this.#dueSince ??= Date.now();
    const left = this.#dueSince + AT_LATEST - Date.now();
    this.#soon = setTimeout(() => void this.count(), Math.max(0, Math.min(AFTER_WRITES, left)));
  }

  /** Counts what is due; calls made meanwhile wait for the same. Never rejects. */
  count(): Promise<void> {
    this.stop();
    this.#dueSince = undefined;
    this.#running ??= this.#count().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Does not begin to count until asked again. */
  stop(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  async #count(): Promise<void> {
    try {
      await this.#keeping.quiet();
      this.#begun = 0;
      const library = await this.#keeping.library();
      const { counted, isBehind } = await awakeUntil(countMonths(library, () => this.#pause()));
      if (counted > 0) this.#keeping.counted();
      if (isBehind) this.countSoon();
    } catch (error) {
      // That recording has stopped is told elsewhere.
      if (!(error instanceof LibraryError)) this.#keeping.log(error);
    }
  }

  async #pause(): Promise<void> {
    await this.#keeping.rest(this.#begun > 0 ? restAfter(performance.now() - this.#begun) : 0);
    await this.#keeping.quiet();
    this.#begun = performance.now();
  }
}
