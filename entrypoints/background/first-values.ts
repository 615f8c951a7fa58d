import type { FirstValues } from '../../messages/first-values.ts';
import { dropFirstValues, readFirstValues, writeFirstValues } from '../../messages/first-values.ts';
import { readKey } from '../../storage/reads/first-reads.ts';
import type { LibraryState } from '../../storage/reads/overview.ts';
import { libraryState } from '../../storage/reads/overview.ts';
import { collectFirstValues } from './collect-first-values.ts';
import type { CopyOptions } from './copy-keeper.ts';
import { CopyKeeper } from './copy-keeper.ts';

// Writes often come in a row, and searches behind them.
const SOON_MS = 200;

/** Where the first values are kept; the browser's session storage but for tests. */
export interface FirstValuesStore {
  read: typeof readFirstValues;
  write: typeof writeFirstValues;
  drop: typeof dropFirstValues;
}

type FirstValuesOptions = Pick<CopyOptions<FirstValues>, 'library' | 'quiet' | 'log'> & { store?: FirstValuesStore };

const SESSION: FirstValuesStore = { read: readFirstValues, write: writeFirstValues, drop: dropFirstValues };

/** Keeps a small copy of what pages show first, so that they can draw it before the library is opened. */
export class FirstValuesKeeper extends CopyKeeper<FirstValues> {
  readonly #store: FirstValuesStore;
  readonly #library: FirstValuesOptions['library'];

  constructor({ store = SESSION, ...options }: FirstValuesOptions) {
    const collect = async (library: FirstValuesOptions['library']) => collectFirstValues(await library());
    super({ ...options, store, collect, soon: SOON_MS });
    this.#store = store;
    this.#library = options.library;
  }

  /** Copies in a moment what there is no copy of, as after a start of the browser. */
  async keepWhenMissing(): Promise<void> {
    if (!(await this.#store.read())) this.keepSoon();
  }

  /** Copies in a moment where the background was stopped between a write and its copy. Costs two small reads. */
  async keepWhenOutdated(): Promise<void> {
    // That recording has stopped is said elsewhere.
    const library = await this.#library().catch(() => undefined);
    if (!library) return;
    const copied = (await this.#store.read())?.[readKey('libraryState')] as LibraryState | undefined;
    if (copied?.revision !== (await libraryState(library)).revision) this.keepSoon();
  }
}
