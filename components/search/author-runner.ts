import type { NameMatcher } from '../../search/query/completion/name-matcher.ts';

const CALM_MS = 120;

/**
 * Looks up authors as the reader types, after a pause of 120 ms. The answer to a text that was changed meanwhile is
 * dropped. The authors of the last answer stay until the next, since completion narrows them by what is typed on. When
 * the look-up fails there are none.
 */
export class AuthorRunner {
  readonly #find: (typed: string) => Promise<NameMatcher>;
  readonly #onFound: (found: NameMatcher | undefined) => void;
  #wanted = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(find: (typed: string) => Promise<NameMatcher>, onFound: (found: NameMatcher | undefined) => void) {
    this.#find = find;
    this.#onFound = onFound;
  }

  /** Looks up the authors whose names match; '' drops those found. */
  want(typed: string): void {
    if (typed === this.#wanted) return;
    this.#wanted = typed;
    clearTimeout(this.#pause);
    if (typed) this.#pause = setTimeout(() => this.#ask(typed), CALM_MS);
    else this.#onFound(undefined);
  }

  async #ask(typed: string): Promise<void> {
    const found = await this.#find(typed).catch(() => undefined);
    if (typed === this.#wanted) this.#onFound(found);
  }
}
