import { send } from '../../messages/send.ts';
import { READING_LIST } from '../../papers/reading-list.ts';
import type { Completion } from '../../search/query/completion/complete.ts';
import { complete } from '../../search/query/completion/complete.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import type { NameMatchers } from '../../search/query/completion/suggestions.ts';
import { typedAuthor } from '../../search/query/completion/value-place.ts';
import type { ReadingList } from '../../storage/reads/lists.ts';
import { followRead, liveRead } from '../live/live-read.ts';
import { openedReader } from '../live/reader.ts';
import { findAuthors } from './author-lookup.ts';
import { AuthorRunner } from './author-runner.ts';
import type { Ask } from './search-runner.ts';

const PAUSE_MS = 100;

/**
 * Completes what is typed with the filters of the query language and with the tags, lists and authors of the reader's
 * library. When that cannot be read there are none: the box must stay usable, and the list below reports the failure.
 *
 * Loaded after the page is drawn: the popup opens faster without it.
 */
export class Completer {
  #known: NameMatchers = { lists: nameMatcher([{ name: READING_LIST }]) };
  #stop = () => {};
  readonly #pause: ReturnType<typeof setTimeout>;
  readonly #authors: AuthorRunner;

  /** `onNews` is called when tags, lists or authors have been read. `end` must be called in the end. */
  constructor(onNews: () => void) {
    const learn = (known: NameMatchers) => {
      this.#known = { ...this.#known, ...known };
      onNews();
    };
    // The rows that answer the first letter are read before them.
    this.#pause = setTimeout(() => {
      const stopTags = followRead(liveRead('tagList'), {
        onValue: (tags) => learn({ tags: nameMatcher(tags.map(({ tag, papers }) => ({ name: tag, count: papers }))) }),
        onError() {},
      });
      const stopLists = followRead(liveRead('readingLists'), {
        onValue: (lists) => learn({ lists: nameMatcher(lists.map(listName)) }),
        onError() {},
      });
      this.#stop = () => {
        stopTags();
        stopLists();
      };
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

// The list from the start has no name until it is given one.
function listName({ id, name, entries }: ReadingList) {
  return { name: (name || id).toLowerCase(), count: entries };
}

const ask: Ask = (text, from, limit) => send('search', { text, from, limit });
