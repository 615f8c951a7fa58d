import { send } from '../../messages/send.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { Completion } from '../../search/query/completion/complete.ts';
import { complete } from '../../search/query/completion/complete.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import type { NameMatchers } from '../../search/query/completion/suggestions.ts';
import { typedAuthor } from '../../search/query/completion/value-place.ts';
import { followRead, liveRead } from '../live/live-read.ts';
import { openedReader } from '../live/reader.ts';
import { findAuthors } from './author-lookup.ts';
import { AuthorRunner } from './author-runner.ts';
import type { Ask } from './search-runner.ts';

const PAUSE_MS = 100;

/**
 * Completes what is typed with the filters of the query language and with the tags and authors of the reader's library.
 * When the library cannot be read it has no tags: the box must stay usable, and the list below reports the failure.
 *
 * Loaded after the page is drawn: the popup opens faster without it.
 */
export class Completer {
  #known: NameMatchers = { lists: nameMatcher([{ name: READING_LIST }]) };
  #stop = () => {};
  readonly #pause: ReturnType<typeof setTimeout>;
  readonly #authors: AuthorRunner;

  /** `onNews` is called when tags or authors have been read. `end` must be called in the end. */
  constructor(onNews: () => void) {
    const learn = (known: NameMatchers) => {
      this.#known = { ...this.#known, ...known };
      onNews();
    };
    // The rows that answer the first letter are read before them.
    this.#pause = setTimeout(() => {
      this.#stop = followRead(liveRead('tagList'), {
        onValue: (tags) => learn({ tags: nameMatcher(tags.map(({ tag, papers }) => ({ name: tag, count: papers }))) }),
        onError() {},
      });
    }, PAUSE_MS);
    const find = async (typed: string) => findAuthors(typed, await openedReader(), ask);
    this.#authors = new AuthorRunner(find, (authors) => learn({ authors }));
  }

  /** What completes `text` before `caret`, the best first. */
  complete(text: string, caret: number): Completion[] {
    return complete(text, caret, { ...this.#known, now: Date.now() });
  }

  /** Looks up the authors that completing this needs. */
  prepare(text: string, caret: number): void {
    this.#authors.want(typedAuthor(text, caret));
  }

  /** Stops following the tags and looking up authors. */
  end(): void {
    clearTimeout(this.#pause);
    this.#stop();
    this.#authors.want('');
  }
}

const ask: Ask = (text, from, limit) => send('search', { text, from, limit });
