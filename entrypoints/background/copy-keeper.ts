import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';

/** Where a copy is kept. */
export interface CopyStore<T> {
  write(copy: T): Promise<void>;
  drop(): Promise<void>;
}

export interface CopyOptions<T> {
  library: () => Promise<Library>;
  quiet?: () => Promise<void>;
  log: (error: unknown) => void;
  store: CopyStore<T>;
  /** what is copied; undefined when no copy is wanted */
  collect: (library: () => Promise<Library>) => Promise<T | undefined>;
  /** how long after a write, in milliseconds */
  soon: number;
}

/**
 * Keeps a small copy of what the library holds outside of it. It follows each write a little later, and is dropped
 * before anything is forgotten.
 */
export class CopyKeeper<T> {
  readonly #options: CopyOptions<T>;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** reads and writes one after the other: what was read before a drop is not written after it */
  #last: Promise<void> = Promise.resolve();
  /** what is being forgotten must not be copied meanwhile */
  #forgetting = 0;

  /**
   * `library` gives the opened library, or rejects when it is not the one that should be there; `quiet` resolves when
   * nothing that a reader waits for is being done.
   */
  constructor(options: CopyOptions<T>) {
    this.#options = options;
  }

  /** Copies anew in a moment. Returns at once; a failure is logged, and leaves no copy. */
  keepSoon(): void {
    const { quiet = async () => {}, log, soon } = this.#options;
    this.#soon ??= setTimeout(() => {
      const kept = quiet().then(() => this.keep());
      kept.catch((error: unknown) => {
        // That recording has stopped is said elsewhere.
        if (!(error instanceof LibraryError)) log(error);
      });
    }, soon);
  }

  /** Copies anew; nothing while something is being forgotten. Rejects when that fails, and leaves no copy. */
  keep(): Promise<void> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    return this.#afterLast(async () => {
      if (this.#forgetting > 0) return;
      const { collect, library, store } = this.#options;
      try {
        const copy = await collect(library);
        await (copy === undefined ? store.drop() : store.write(copy));
      } catch (error) {
        await store.drop();
        throw error;
      }
    });
  }

  /** Runs what forgets, without a copy before it and until it is over. */
  async without<R>(forget: () => Promise<R>): Promise<R> {
    this.#forgetting += 1;
    try {
      await this.#afterLast(() => this.#options.store.drop());
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
