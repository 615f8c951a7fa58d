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
 * Completes what is typed with the names of the language and of the reader's library, of which it follows the tags. A
 * library that cannot be read has none: the box must stay usable, and what is below it tells of the failure.
 *
 * To be loaded later: the popup opens without it.
 */
export class Completer {
  #known: NameMatchers = { lists: nameMatcher([{ name: READING_LIST }]) };
  readonly #stop: () => void;
  readonly #authors: AuthorRunner;

  /** `onNews` is called when there is more to complete with than before. To be ended. */
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

  /** Finds out what is needed to complete this. */
  prepare(text: string, caret: number): void {
    this.#authors.want(typedAuthor(text, caret));
  }

  /** Follows and finds nothing any more. */
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
