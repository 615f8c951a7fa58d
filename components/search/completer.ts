import { send } from '../../messages/send.ts';
import { READING_LIST } from '../../papers/mark.ts';
import type { Completion } from '../../search/query/completion/complete.ts';
import { complete } from '../../search/query/completion/complete.ts';
import { nameMatcher } from '../../search/query/completion/name-matcher.ts';
import type { NameMatchers } from '../../search/query/completion/suggestions.ts';
import { typedAuthor } from '../../search/query/completion/value-place.ts';
import { follow } from '../../storage/reads/live.ts';
import { tagCounts } from '../../storage/reads/marks.ts';
import { readingLibrary } from '../live/use-live.ts';
import { findAuthors } from './author-lookup.ts';
import { AuthorRunner } from './author-runner.ts';
import type { Ask } from './search-runner.ts';

/**
 * Completes what is typed with the filters of the query language and with the tags and authors of the reader's library.
 * When the library cannot be read it has no tags: the box must stay usable, and the list below reports the failure.
 *
 * Loaded after the page is drawn: the popup opens faster without it.
 */
export class Completer {
  #known: NameMatchers = { lists: nameMatcher([{ name: READING_LIST }]) };
  readonly #stop: () => void;
  readonly #authors: AuthorRunner;

  /** `onNews` is called when tags or authors have been read. `end` must be called in the end. */
  constructor(onNews: () => void) {
    const learn = (known: NameMatchers) => {
      this.#known = { ...this.#known, ...known };
      onNews();
    };
    this.#stop = follow(
      readTags,
      (tags) => learn({ tags: nameMatcher(tags) }),
      () => {},
    );
    const find = (typed: string) => findAuthors(typed, readingLibrary(), ask);
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
    this.#stop();
    this.#authors.want('');
  }
}

const ask: Ask = (text, from, limit) => send('search', { text, from, limit });

async function readTags() {
  const tags = await tagCounts(readingLibrary());
  return tags.map(({ tag, papers }) => ({ name: tag, count: papers }));
}
