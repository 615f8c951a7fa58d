import type { Library } from '../../../storage/library.ts';
import { isForLackOfRoom, LibraryError } from '../../../storage/library-error.ts';
import type { Daybook } from '../daybook.ts';

/** How the handlers of commands write. */
export interface Writes {
  /** Runs a write, before the next step of longer ones, and lets the rest of the background follow it. */
  written<T>(work: (library: Library) => Promise<T>): Promise<T>;
  /** As `written`, of a write that lets others go first between its steps. */
  inSteps<T>(work: (library: Library) => Promise<T>): Promise<T>;
}

/** The writes of this background. */
export function writesOf(daybook: Daybook): Writes {
  function written<T>(work: (library: Library) => Promise<T>): Promise<T> {
    return daybook.commands.run(() => inSteps(work));
  }

  async function inSteps<T>(work: (library: Library) => Promise<T>): Promise<T> {
    try {
      return await work(await daybook.library());
    } catch (error) {
      daybook.failed(error);
      // Of a store that fails, reading may be the first to fail, as of one whose disk is full.
      throw (await isForLackOfRoom(error)) ? new LibraryError('full', error) : error;
    } finally {
      daybook.wrote();
    }
  }

  return { written, inSteps };
}
