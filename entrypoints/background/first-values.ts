import { dropFirstValues, readFirstValues, writeFirstValues } from '../../messages/first-values.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { collectFirstValues } from './collect-first-values.ts';

// Writes often come in a row, and searches behind them.
const SOON_MS = 200;

/** Where the first values are kept; the browser's session storage but for tests. */
export interface FirstValuesStore {
  read: typeof readFirstValues;
  write: typeof writeFirstValues;
  drop: typeof dropFirstValues;
}

interface FirstValuesOptions {
  library: () => Promise<Library>;
  quiet?: () => Promise<void>;
  log: (error: unknown) => void;
  store?: FirstValuesStore;
}

const SESSION: FirstValuesStore = { read: readFirstValues, write: writeFirstValues, drop: dropFirstValues };

/**
 * Keeps a small copy of what pages show first, so that they can draw it before the library is opened. It follows each
 * write a little later, and is dropped before anything is forgotten.
 */
export class FirstValuesKeeper {
  readonly #library: () => Promise<Library>;
  readonly #quiet: () => Promise<void>;
  readonly #log: (error: unknown) => void;
  readonly #store: FirstValuesStore;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** reads and writes one after the other: what was read before a drop is not written after it */
  #last: Promise<void> = Promise.resolve();
  /** what is being forgotten must not be copied meanwhile */
  #forgetting = 0;

  /**
   * `library` gives the opened library, or rejects when it is not the one that should be there; `quiet` resolves when
   * nothing that a reader waits for is being done.
   */
  constructor({ library, quiet = async () => {}, log, store = SESSION }: FirstValuesOptions) {
    this.#library = library;
    this.#quiet = quiet;
    this.#log = log;
    this.#store = store;
  }

  /** Copies anew in a moment. Returns at once; a failure is logged, and leaves no copy. */
  keepSoon(): void {
    this.#soon ??= setTimeout(() => {
      const kept = this.#quiet().then(() => this.keep());
      kept.catch((error: unknown) => {
        // That recording has stopped is said elsewhere.
        if (!(error instanceof LibraryError)) this.#log(error);
      });
    }, SOON_MS);
  }

  /** Copies in a moment what there is no copy of, as after a start of the browser. */
  async keepWhenMissing(): Promise<void> {
    if (!(await this.#store.read())) this.keepSoon();
  }

  /** Copies anew; nothing while something is being forgotten. Rejects when that fails, and leaves no copy. */
  keep(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    return this.#afterLast(async () => {
      if (this.#forgetting > 0) return;
      try {
        await this.#store.write(await collectFirstValues(await this.#library()));
      } catch (error) {
        await this.#store.drop();
        throw error;
      }
    });
  }

  /** Runs what forgets, without a copy before it and until it is over. */
  async without<T>(forget: () => Promise<T>): Promise<T> {
    this.#forgetting += 1;
    try {
      await this.#afterLast(() => this.#store.drop());
      return await forget();
    } finally {
      this.#forgetting -= 1;
    }
  }

  #afterLast(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
