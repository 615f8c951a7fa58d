import browser from 'webextension-polyfill';
import { papersOfItem } from '../../../formats/zotero/papers-of-item.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import { itemsShape, said } from './answer-shapes.ts';
import type { AskZotero, ZoteroAnswer } from './ask-zotero.ts';
import type { ZoteroServer } from './find-zotero.ts';
import { ZoteroError } from './zotero-error.ts';

// In memory, as the first values are: nothing of it is on the disk, and content scripts cannot read it.
const KEY = 'zotero-items';
const PAGE = 500;
const MOST_PAGES = 200;
const TYPES = [
  'preprint',
  'conferencePaper',
  'journalArticle',
  'manuscript',
  'report',
  'thesis',
  'book',
  'bookSection',
  'webpage',
  'document',
].join(' || ');

interface Kept {
  /** the Zotero that it is of */
  server: string;
  /** of its library, when it was read */
  version: number;
  readAt: number;
  /** the papers that each item names, by its key */
  items: [item: string, papers: PaperId[]][];
}

/** The papers that are in Zotero, and when it was asked. */
export interface KnownPapers {
  papers: ReadonlySet<PaperId>;
  readAt: number;
}

/**
 * Which papers are in Zotero, where its data can be read. Read whole once, and then only what has changed. It goes
 * before anything is forgotten, and with the browser.
 */
export class KnownItems {
  readonly #ask: AskZotero;
  #drops = 0;
  // As long as the background is awake: rows ask for it one helping after the other.
  #last: KnownPapers | undefined;
  #reading: Promise<ReadonlySet<PaperId>> | undefined;

  constructor(ask: AskZotero) {
    this.#ask = ask;
  }

  /** The papers that were in it when it was last read, and when that was; undefined when it was not. */
  async known(): Promise<KnownPapers | undefined> {
    if (this.#last) return this.#last;
    const drops = this.#drops;
    const kept = await read();
    if (drops === this.#drops) this.#last = kept && { papers: papersOf(kept), readAt: kept.readAt };
    return this.#last;
  }

  /** The papers that are in it now. One read at a time. Rejects with a ZoteroError. */
  refresh(server: ZoteroServer): Promise<ReadonlySet<PaperId>> {
    this.#reading ??= this.#refresh(server).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Keeps nothing of it, and nothing of a read that is under way. */
  async drop(): Promise<void> {
    this.#drops += 1;
    this.#last = undefined;
    await browser.storage.session.remove(KEY);
  }

  async #refresh(server: ZoteroServer): Promise<ReadonlySet<PaperId>> {
    const drops = this.#drops;
    const before = await read();
    const kept = before?.server === server.id ? before : undefined;
    const { changed, version } = await this.#changedSince(kept?.version ?? 0);
    const items = new Map(kept?.items);
    for (const [item, papers] of changed) items.set(item, papers);
    if (kept && version !== kept.version) {
      const there = await this.#keys();
      for (const item of items.keys()) if (!there.has(item)) items.delete(item);
    }
    const next = {
      server: server.id,
      version,
      readAt: Date.now(),
      items: [...items].filter(([, { length }]) => length),
    };
    const papers = papersOf(next);
    if (drops !== this.#drops) return papers;
    this.#last = { papers, readAt: next.readAt };
    await browser.storage.session.set({ [KEY]: JSON.stringify(next) });
    // It may have been dropped just now.
    if (drops !== this.#drops) await browser.storage.session.remove(KEY);
    return papers;
  }

  async #changedSince(since: number): Promise<{ changed: [string, PaperId[]][]; version: number }> {
    const changed: [string, PaperId[]][] = [];
    let version: number | undefined;
    let total = 1;
    for (let page = 0; page < MOST_PAGES && page * PAGE < total; page += 1) {
      const answer = await this.#items(`&include=data&since=${since}&limit=${PAGE}&start=${page * PAGE}`, 'json');
      for (const item of said(itemsShape, answer)) if (item) changed.push([item.key, papersOfItem(item.data)]);
      // What changes while pages are read is read again the next time.
      version ??= numberIn(answer, 'Last-Modified-Version') ?? 0;
      total = numberIn(answer, 'Total-Results') ?? 0;
    }
    return { changed, version: version ?? 0 };
  }

  async #keys(): Promise<ReadonlySet<string>> {
    const { text } = await this.#items('', 'keys');
    return new Set(text.split('\n'));
  }

  async #items(query: string, format: 'json' | 'keys'): Promise<ZoteroAnswer> {
    const types = encodeURIComponent(TYPES);
    const order = 'sort=dateAdded&direction=asc';
    const path = `/api/users/0/items/top?format=${format}&itemType=${types}&${order}${query}`;
    const answer = await this.#ask({ path, method: 'GET', mostBytes: 50_000_000 });
    if (answer.status !== 200) throw new ZoteroError('not-understood');
    return answer;
  }
}

async function read(): Promise<Kept | undefined> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return typeof kept === 'string' ? (JSON.parse(kept) as Kept) : undefined;
}

function papersOf({ items }: Kept): ReadonlySet<PaperId> {
  return new Set(items.flatMap(([, papers]) => papers));
}

function numberIn({ headers }: ZoteroAnswer, name: string): number | undefined {
  const value = Number.parseInt(headers.get(name) ?? '', 10);
  return Number.isSafeInteger(value) ? value : undefined;
}
