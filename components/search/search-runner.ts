import type { SearchAnswer } from '../../papers/search-answer.ts';

/** The answer to a search, as far as it was asked for. */
export interface Found extends SearchAnswer {
  /** what was searched for, which may no longer be what is typed */
  text: string;
}

export interface SearchState {
  /** the last answer, shown until the next one is there */
  found?: Found;
  isBusy: boolean;
  /** why the last search failed */
  failure?: unknown;
}

/** Asks for one page of hits. */
export type Ask = (text: string, from: number, limit: number) => Promise<SearchAnswer>;

const PAGE = 30;
const MOST = 200;

/**
 * Searches as the reader types. One question is under way at a time; those typed over meanwhile are never asked, and
 * an answer that is no longer wanted is dropped. So the answer shown is never older than one shown before.
 */
export class SearchRunner {
  readonly #ask: Ask;
  readonly #tell: (state: SearchState) => void;
  #state: SearchState = { isBusy: false };
  #wanted = '';
  #next: (() => Promise<void>) | undefined;
  #isRunning = false;

  constructor(ask: Ask, tell: (state: SearchState) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Searches for `text`; '' puts the answer away. */
  want(text: string): void {
    if (text === this.#wanted) return;
    this.#wanted = text;
    if (text) return void this.#run(() => this.#find(text, PAGE));
    this.#next = undefined;
    this.#set({ isBusy: false });
  }

  /** Asks for the next page of the answer shown. Does nothing while something else is asked, or at the end. */
  more(): void {
    const { found, isBusy } = this.#state;
    if (!found || isBusy || found.text !== this.#wanted) return;
    if (found.exact && found.hits.length >= found.total) return;
    void this.#run(() => this.#findMore(found));
  }

  /** Asks the same again, because it failed or the library has changed. What is shown stays until the answer. */
  again(): void {
    const text = this.#wanted;
    const shown = this.#state.found?.hits.length ?? 0;
    if (text) void this.#run(() => this.#find(text, Math.min(Math.max(shown, PAGE), MOST)));
  }

  async #run(question: () => Promise<void>): Promise<void> {
    this.#next = question;
    this.#set({ ...this.#state, isBusy: true });
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#next) {
      const [ask, text] = [this.#next, this.#wanted];
      this.#next = undefined;
      await ask().catch((failure: unknown) => {
        if (text === this.#wanted) this.#set({ ...this.#state, failure });
      });
    }
    this.#isRunning = false;
    this.#set({ ...this.#state, isBusy: false });
  }

  async #find(text: string, limit: number): Promise<void> {
    const answer = await this.#ask(text, 0, limit);
    if (text === this.#wanted) this.#set({ found: { text, ...answer }, isBusy: true });
  }

  async #findMore(found: Found): Promise<void> {
    const answer = await this.#ask(found.text, found.hits.length, PAGE);
    if (found.text !== this.#wanted || found !== this.#state.found) return;
    // The index may have moved on between two pages.
    const known = new Set(found.hits.map((hit) => hit.paperId));
    const hits = [...found.hits, ...answer.hits.filter((hit) => !known.has(hit.paperId))];
    // An answer without hits is the end, whatever was thought before.
    const end = answer.hits.length > 0 ? {} : { total: hits.length, exact: true };
    this.#set({ found: { ...found, ...answer, hits, ...end }, isBusy: true });
  }

  #set(state: SearchState): void {
    this.#state = state;
    this.#tell(state);
  }
}
