import browser from 'webextension-polyfill';
import { sendToTab } from '../../../messages/tab-messages.ts';

const KEY = 'feed-pages';
// Far more than pages are open at a time; beyond it the pages heard of first are let go.
const MOST = 200;
// Steps that a page may take back.
const MOST_STEPS = 300;
// Marks come in a row.
const TELL_AFTER = 150;

/** What is known of one open document of a site: no address and no paper, but a capture of the library and steps. */
export interface FeedPage {
  document: string;
  tab?: number;
  /** the newest capture that was accepted from it, and its time */
  captureId: string;
  at: number;
  /** the steps of the journal that it ordered */
  steps: number[];
}

/**
 * The documents of sites from which captures were accepted, and what each may therefore ask about. In memory, until the
 * browser closes: the background may be stopped meanwhile.
 */
export class FeedPages {
  readonly #log: (error: unknown) => void;
  #pages: Promise<Map<string, FeedPage>> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(log: (error: unknown) => void) {
    this.#log = log;
  }

  /** Notes that a capture of this document is recorded. One that was read before the known one changes nothing. */
  async accepted(page: Omit<FeedPage, 'steps'>): Promise<void> {
    const pages = await this.#known();
    const before = pages.get(page.document);
    if (before && before.at > page.at) return;
    pages.delete(page.document);
    pages.set(page.document, { ...page, steps: before?.steps ?? [] });
    for (const oldest of [...pages.keys()].slice(0, Math.max(0, pages.size - MOST))) pages.delete(oldest);
    await this.#keep(pages);
  }

  /** What was accepted last from a document; undefined when nothing was. */
  async of(document: string | undefined): Promise<FeedPage | undefined> {
    return document === undefined ? undefined : (await this.#known()).get(document);
  }

  /** Notes that a document ordered a step, which it may take back. */
  async ordered(document: string, step: number): Promise<void> {
    const pages = await this.#known();
    const page = pages.get(document);
    if (!page) return;
    pages.set(document, { ...page, steps: [...page.steps, step].slice(-MOST_STEPS) });
    await this.#keep(pages);
  }

  /** Lets the cards of the open pages follow what was written, in a moment. Returns at once; a failure is logged. */
  tellSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#tell().catch(this.#log);
    }, TELL_AFTER);
  }

  /** Tells nothing until asked again. */
  stop(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  async #tell(): Promise<void> {
    const tabs = new Set([...(await this.#known()).values()].flatMap(({ tab }) => tab ?? []));
    await Promise.all([...tabs].map((tab) => sendToTab(tab, 'cards-changed')));
  }

  #known(): Promise<Map<string, FeedPage>> {
    this.#pages ??= this.#read();
    return this.#pages;
  }

  async #read(): Promise<Map<string, FeedPage>> {
    try {
      const { [KEY]: pages } = await browser.storage.session.get(KEY);
      return new Map((pages as FeedPage[] | undefined)?.map((page) => [page.document, page]));
    } catch (error) {
      this.#log(error);
      return new Map();
    }
  }

  async #keep(pages: ReadonlyMap<string, FeedPage>): Promise<void> {
    await browser.storage.session.set({ [KEY]: [...pages.values()] }).catch(this.#log);
  }
}
