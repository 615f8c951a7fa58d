import { dropFirstValues, readFirstValues, writeFirstValues } from '../../messages/first-values.ts';
import type { Paper } from '../../papers/paper.ts';
import { cut } from '../../papers/text.ts';
import type { Library } from '../../storage/library.ts';
import { LibraryError } from '../../storage/library-error.ts';
import { DAY_STEP, RECENT_STEP, readKey } from '../../storage/reads/first-reads.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { Reader, ReadInput, ReadName, ReadResult } from '../../storage/reads/reader.ts';
import { readerOf } from '../../storage/reads/reader.ts';

// More than fit any screen: of days, the newest whose papers are this many.
const ROWS = 24;
// A row shows less of a note.
const NOTE = 300;
// Bounds for the largest libraries, above what ten years or any sensible use of tags make.
const MOST_DAYS = 4_000;
const MOST_TAGS = 1_000;
const MOST_CHARACTERS = 500_000;
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
        // That recording has stopped is told elsewhere.
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
        await this.#store.write(await firstValues(await this.#library()));
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

async function firstValues(library: Library): Promise<Record<string, unknown>> {
  const { read } = readerOf(library);
  const values: Record<string, unknown> = {};
  const put = <N extends ReadName>(value: ReadResult<N>, name: N, ...input: ReadInput<N>) => {
    values[readKey(name, ...input)] = value;
  };
  put(await read('libraryState'), 'libraryState');
  put(await read('readSettings'), 'readSettings');
  put(await read('readNotices'), 'readNotices');
  put(firstRows(await read('recentPapers', RECENT_STEP)), 'recentPapers', RECENT_STEP);
  const tags = await read('tagCounts');
  if (tags.length <= MOST_TAGS) put(tags, 'tagCounts');
  await putHistory(read, put);
  return values;
}

async function putHistory(
  read: Reader['read'],
  put: <N extends ReadName>(value: ReadResult<N>, name: N, ...input: ReadInput<N>) => void,
): Promise<void> {
  const days = await read('historyDays');
  if (days.length > MOST_DAYS) return;
  put(days, 'historyDays');
  let rows = 0;
  for (const { day, papers } of days) {
    if (rows >= ROWS) return;
    const order = (await read('orderOfDay', day)).slice(0, DAY_STEP);
    const ids = order.map(({ paperId }) => paperId);
    put(order, 'orderOfDay', day);
    put(firstPapers(await read('readPapers', ids)), 'readPapers', ids);
    rows += papers;
  }
}

/** As many of these rows as any screen shows, with what a row shows of a paper. */
function firstRows(seen: readonly SeenPaper[]): SeenPaper[] {
  const papers = firstPapers(seen.map(({ paper }) => paper));
  return papers.map((paper, index) => ({ ...seen[index], paper }));
}

/** As many of these papers as any screen has rows, with what a row shows of each. */
function firstPapers(papers: readonly Paper[]): Paper[] {
  const shown: Paper[] = [];
  let left = MOST_CHARACTERS;
  for (const paper of papers.slice(0, ROWS)) {
    const row = rowOf(paper);
    left -= JSON.stringify(row).length;
    if (left < 0) break;
    shown.push(row);
  }
  return shown;
}

function rowOf(paper: Paper): Paper {
  const { abstract: _, aiSummary: __, aiKeywords: ___, media: ____, thumbnail: _____, ...shown } = paper;
  const { authors, authorCount = authors?.length } = paper;
  return {
    ...shown,
    note: cut(paper.note, NOTE),
    ...(authors && { authors: authors.slice(0, 1) }),
    ...(authorCount !== undefined && { authorCount }),
  };
}
