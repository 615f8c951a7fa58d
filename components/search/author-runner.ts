import type { NameMatcher } from '../../search/query/completion/name-matcher.ts';

const CALM_MS = 120;

/**
 * Looks up authors as the reader types, once there is a pause. An answer to something else than is typed now is
 * dropped. Those found before stay until the answer is there, since they are narrowed by what is typed on. When nothing
 * can be found out, nobody is offered.
 */
export class AuthorRunner {
  readonly #find: (typed: string) => Promise<NameMatcher>;
  readonly #tell: (found: NameMatcher | undefined) => void;
  #wanted = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(find: (typed: string) => Promise<NameMatcher>, tell: (found: NameMatcher | undefined) => void) {
    this.#find = find;
    this.#tell = tell;
  }

  /** Looks for the authors that this may mean; '' puts those found away. */
  want(typed: string): void {
    if (typed === this.#wanted) return;
    this.#wanted = typed;
    clearTimeout(this.#pause);
    if (typed) this.#pause = setTimeout(() => this.#ask(typed), CALM_MS);
    else this.#tell(undefined);
  }

  async #ask(typed: string): Promise<void> {
    const found = await this.#find(typed).catch(() => undefined);
    if (typed === this.#wanted) this.#tell(found);
  }
}
