import { acceptLoss, checkCanary } from '../../storage/canary.ts';
import type { Library } from '../../storage/library.ts';
import { isStoreError, LibraryError } from '../../storage/library-error.ts';
import { openStore } from '../../storage/write.ts';
import { canaryStore } from './canary-store.ts';
import type { RecordingWatch } from './recording-watch.ts';
import { stoppageOf } from './recording-watch.ts';

// A store that another program holds may never open, and then nothing is refused either.
const LATE = 5_000;

/** Opens the library once for all that ask, and tells the recording watch why it cannot be written to. */
export class LibraryOpening {
  readonly #library: Library;
  readonly #recording: RecordingWatch;
  #ready: Promise<Library> | undefined;

  constructor(library: Library, recording: RecordingWatch) {
    this.#library = library;
    this.#recording = recording;
  }

  /** Opened and compared with its canary. Rejects with a LibraryError; asking again tries again. */
  opened(): Promise<Library> {
    this.#ready ??= this.#openOrTell();
    return this.#ready;
  }

  /** As it is found, for what the reader orders when it is not the one that should be there. */
  async asFound(): Promise<Library> {
    await openStore(this.#library);
    this.#ready = undefined;
    return this.#library;
  }

  /** The library that is there, with which the reader goes on. Whoever asks meanwhile gets it when that is known. */
  acceptLoss(): Promise<Library> {
    const before = this.#ready;
    const accepted = (async () => {
      // A comparison under way would find the loss once more, and stop the writes that follow.
      await before?.catch(() => {});
      await openStore(this.#library);
      await acceptLoss(this.#library, canaryStore);
      return this.#openOrTell();
    })();
    this.#ready = accepted;
    accepted.catch(() => {
      if (this.#ready === accepted) this.#ready = undefined;
    });
    return accepted;
  }

  /** To be told what a write failed with: after a store's own failure it is opened anew. */
  failed(error: unknown): void {
    if (!isStoreError(error) && !(error instanceof LibraryError)) return;
    this.#ready = undefined;
    if (isStoreError(error)) this.#library.close({ disableAutoOpen: false });
  }

  async #openOrTell(): Promise<Library> {
    const late = setTimeout(() => void this.#recording.stopped('unopened'), LATE);
    try {
      return await this.#open();
    } catch (error) {
      this.#ready = undefined;
      const reason = stoppageOf(error);
      if (reason) await this.#recording.stopped(reason);
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  async #open(): Promise<Library> {
    await openStore(this.#library);
    const loss = await checkCanary(this.#library, canaryStore);
    if (loss) {
      await this.#recording.stopped('lost', loss);
      throw new LibraryError('lost');
    }
    const reasons = ['lost', 'unopened', 'damaged', 'outdated'] as const;
    await Promise.all(reasons.map((reason) => this.#recording.ended(reason)));
    return this.#library;
  }
}
