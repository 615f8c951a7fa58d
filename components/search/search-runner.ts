import { RefusedError } from '../../messages/send.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import { withTaken } from '../../search/query/offers/offer.ts';
import type { Query } from '../../search/query/query.ts';
import { withSynonyms } from '../../search/query/synonyms.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import { loadHighlight } from '../papers/use-highlights.ts';
import type { TypedQuery } from './typed-query.ts';
import { loadParser, typedQuery } from './typed-query.ts';

/** The answer to a search, as far as it was asked for. */
export interface Found extends SearchAnswer {
  /** what was searched for, which may no longer be what is typed */
  text: string;
  /** its query with the synonyms that were searched for, to highlight by; the same object in all answers to a text */
  query: Query;
  /** the papers of the first hits, as far as they could be read, to be drawn before the others */
  first: readonly SeenPaper[];
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

/** Reads the papers of hits. */
export type ReadHits = (ids: PaperId[]) => Promise<SeenPaper[]>;

const PAGE = 30;
const MOST = 200;

/**
 * Searches as the reader types. One request is under way at a time; texts that were typed over meanwhile are never
 * sent, and the answer to a text that has changed is dropped. So the answer shown is never older than one before.
 */
export class SearchRunner {
  readonly #ask: Ask;
  readonly #read: ReadHits;
  readonly #onState: (state: SearchState) => void;
  readonly #first: () => number;
  #state: SearchState = { isBusy: false };
  #wanted: TypedQuery | undefined;
  #next: (() => Promise<void>) | undefined;
  #isRunning = false;
  /** the papers that the last answers began with, as long as the library has not changed */
  #known = new Map<PaperId, SeenPaper>();

  /** `first` says how many hits are to be drawn before the others. */
  constructor(ask: Ask, read: ReadHits, onState: (state: SearchState) => void, first: () => number) {
    this.#ask = ask;
    this.#read = read;
    this.#onState = onState;
    this.#first = first;
  }

  /** Searches for what is typed; undefined drops the answer. */
  want(typed: TypedQuery | undefined): void {
    if (typed?.text === this.#wanted?.text) return;
    this.#wanted = typed;
    if (typed) return void this.#run(() => this.#find(typed, PAGE));
    this.#next = undefined;
    this.#set({ isBusy: false });
  }

  /** Asks for the next page of the answer shown. Does nothing while something else is asked, or at the end. */
  more(): void {
    const { found, isBusy } = this.#state;
    if (!found || isBusy || found.text !== this.#wanted?.text) return;
    if (found.exact && found.hits.length >= found.total) return;
    void this.#run(() => this.#findMore(found));
  }

  /** To be called when the library has changed: what was read of papers is read again. */
  changed(): void {
    this.#known = new Map();
  }

  /** Asks the same again, because it failed or the library has changed. What is shown stays until the answer. */
  again(): void {
    const typed = this.#wanted;
    const shown = this.#state.found?.hits.length ?? 0;
    if (typed) void this.#run(() => this.#find(typed, Math.min(Math.max(shown, PAGE), MOST)));
  }

  async #run(question: () => Promise<void>): Promise<void> {
    this.#next = question;
    this.#set({ ...this.#state, isBusy: true });
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#next) {
      const [ask, typed] = [this.#next, this.#wanted];
      this.#next = undefined;
      await ask().catch((failure: unknown) => {
        // What did not answer a text that was typed over has not answered the one typed since either.
        const isSilent = !(failure instanceof RefusedError);
        if (typed === this.#wanted || (isSilent && this.#wanted)) this.#set({ ...this.#state, failure });
      });
    }
    this.#isRunning = false;
    // An answer has said so already, unless it failed or was dropped; another drawing would cost as much as the first.
    if (this.#state.isBusy) this.#set({ ...this.#state, isBusy: false });
  }

  async #find(typed: TypedQuery, limit: number): Promise<void> {
    const { text } = typed;
    // Rows that were drawn before what marks their words is there would grow. They can be read without it.
    const parts = [loadParser(), loadHighlight().catch(() => {})] as const;
    const [answer] = await Promise.all([this.#ask(text, 0, limit), ...parts]);
    if (typed !== this.#wanted) return;
    const first = await this.#firstOf(answer);
    if (typed !== this.#wanted) return;
    const { query: own } = typed.unparsed === undefined ? typed : typedQuery(typed.unparsed);
    const last = this.#state.found;
    const isSame =
      last?.text === text &&
      last.instead === answer.instead &&
      JSON.stringify(last.taken) === JSON.stringify(answer.taken);
    const read = answer.taken ? typedQuery(withTaken(text, answer.taken)).query : own;
    const asked = (answer.instead && read.instead) || read;
    const query = isSame ? last.query : asAnswered(asked, answer);
    this.#set({ found: { text, query, first, ...answer }, isBusy: this.#next !== undefined });
  }

  /** The papers of the first hits. Those that the answer before began with too, as most do, are not read again. */
  async #firstOf({ hits }: SearchAnswer): Promise<SeenPaper[]> {
    const ids = hits.slice(0, this.#first()).map((hit) => hit.paperId);
    const known = this.#known;
    const unknown = ids.filter((id) => !known.has(id));
    // What cannot be read is read again, and its failure shown, with all hits.
    const read = unknown.length > 0 ? await this.#read(unknown).catch(() => []) : [];
    const papers = new Map([...known, ...read.map((seen): [PaperId, SeenPaper] => [seen.paper.paperId, seen])]);
    const first = ids.flatMap((id) => papers.get(id) ?? []);
    // The library may have changed meanwhile.
    if (known === this.#known) this.#known = new Map(first.map((seen) => [seen.paper.paperId, seen]));
    return first;
  }

  async #findMore(found: Found): Promise<void> {
    const answer = await this.#ask(found.text, found.hits.length, PAGE);
    if (found.text !== this.#wanted?.text || found !== this.#state.found) return;
    // The index may have changed between two pages.
    const known = new Set(found.hits.map((hit) => hit.paperId));
    const hits = [...found.hits, ...answer.hits.filter((hit) => !known.has(hit.paperId))];
    // An answer without hits is the end, even when the total so far was higher.
    const end = answer.hits.length > 0 ? {} : { total: hits.length, exact: true };
    this.#set({ found: { ...found, ...answer, hits, ...end }, isBusy: this.#next !== undefined });
  }

  #set(state: SearchState): void {
    this.#state = state;
    this.#onState(state);
  }
}

/** The query with what the answer says that its terms stood for, which rows highlight. */
function asAnswered(query: Query, { also = {}, forms }: SearchAnswer): Query {
  const found = withSynonyms(query, (term) => (Object.hasOwn(also, term) ? (also[term] ?? []) : []));
  return forms ? { ...found, forms } : found;
}
