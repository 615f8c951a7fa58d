import browser from 'webextension-polyfill';
import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import { writtenPaper } from '../../../formats/export/written-paper.ts';
import { writeSendingToZotero } from '../../../messages/sending-to-zotero.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { FoundZotero, SentToZotero } from '../../../papers/zotero.ts';
import { keysInZotero, ZOTERO_HOSTS } from '../../../papers/zotero.ts';
import type { Library } from '../../../storage/library.ts';
import { readPapers } from '../../../storage/reads/papers.ts';
import type { ZoteroStore } from '../../../storage/zotero-store.ts';
import { awakeUntil } from '../index-upkeep.ts';
import { ApiKeys } from './api-keys.ts';
import type { AskZotero } from './ask-zotero.ts';
import { placesOfConnector } from './connector.ts';
import { findZotero } from './find-zotero.ts';
import { KnownItems } from './known-items.ts';
import { LIBRARY_PLACE, placesOfApi } from './local-api.ts';
import { sendByApi } from './send-by-api.ts';
import { sendByConnector } from './send-by-connector.ts';
import { Tally } from './tally.ts';
import { ZoteroError } from './zotero-error.ts';

const BATCH = 200;
// A page that shows ticks asks for them again and again.
const FRESH_MS = 300_000;
const FAILED_MS = 60_000;

/** What the reader chose when they ordered it. */
export interface SendingChoice {
  /** ids of places; of more than one the connector takes the first */
  places: string[];
  hasNotes: boolean;
  /** papers that are in Zotero already are left out, where that can be known */
  skipsKnown: boolean;
}

interface Parts {
  library(): Promise<Library>;
  ask: AskZotero;
  store: ZoteroStore;
  log: (error: unknown) => void;
}

/** Sends papers to the reader's Zotero, and knows which are in it. Nothing is asked unless the browser allows it. */
export class ZoteroSender {
  readonly #parts: Parts;
  readonly #items: KnownItems;
  #isSending = false;
  #isStopped = false;
  #failedAt = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#items = new KnownItems(parts.ask);
  }

  /** The Zotero that runs, and where in it papers can be put. Rejects with a ZoteroError. */
  async find(): Promise<FoundZotero> {
    await requireAllowed();
    const { ask, store } = this.#parts;
    const server = await findZotero(ask);
    const { version, isWritable, isApiOff, isReadable } = server;
    const kept = await store.get();
    const ofThis = kept.serverId === server.id ? kept : {};
    if (isWritable) {
      const places = await placesOfApi(ask);
      return {
        version,
        way: 'api',
        isApiOff,
        isReadable,
        places,
        chosen: among(places, ofThis.api) ?? [LIBRARY_PLACE],
      };
    }
    const { places, selected } = await placesOfConnector(ask);
    const chosen = among(places, ofThis.connector) ?? [selected ?? places[0]?.id ?? ''];
    return { version, way: 'connector', isApiOff, isReadable, places, chosen };
  }

  /** Sends papers; those that are gone meanwhile are left out. Rejects with a ZoteroError when it cannot begin. */
  async send(ids: readonly PaperId[], choice: SendingChoice): Promise<SentToZotero> {
    if (this.#isSending) throw new ZoteroError('busy');
    await requireAllowed();
    this.#isSending = true;
    this.#isStopped = false;
    try {
      return await awakeUntil(this.#send(ids, choice));
    } finally {
      this.#isSending = false;
      await writeSendingToZotero(undefined);
    }
  }

  /** Ends what is being sent; what is in Zotero by then stays. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * Those of these keys that are in Zotero; undefined when that is not known. Asks it at most every five minutes, and
   * after a failure every minute. Never rejects.
   */
  async known(keys: readonly PaperId[]): Promise<PaperId[] | undefined> {
    try {
      if (!(await isAllowed())) return undefined;
      const papers = await this.#knownPapers();
      return papers && keys.filter((key) => papers.has(key));
    } catch (error) {
      if (!(error instanceof ZoteroError)) this.#parts.log(error);
      this.#failedAt = Date.now();
      return undefined;
    }
  }

  /** Keeps nothing of which papers are in Zotero. For when something is forgotten. */
  dropKnown(): Promise<void> {
    return this.#items.drop();
  }

  /** Keeps nothing of Zotero at all. */
  async forget(): Promise<void> {
    this.stop();
    await this.#items.drop();
    await this.#parts.store.clear();
  }

  /** Keeps nothing of Zotero when the reader has taken back that it may be reached. */
  async forgetWhenNotAllowed(): Promise<void> {
    if (!(await isAllowed())) await this.forget();
  }

  async #knownPapers(): Promise<ReadonlySet<PaperId> | undefined> {
    const last = await this.#items.known();
    if (last && Date.now() - last.readAt < FRESH_MS) return last.papers;
    if (Date.now() - this.#failedAt < FAILED_MS) return undefined;
    const server = await findZotero(this.#parts.ask);
    if (server.isReadable) return this.#items.refresh(server);
    this.#failedAt = Date.now();
    return undefined;
  }

  async #send(ids: readonly PaperId[], { places, hasNotes, skipsKnown }: SendingChoice): Promise<SentToZotero> {
    const { ask, store } = this.#parts;
    const server = await findZotero(ask);
    const way = server.isWritable ? 'api' : 'connector';
    const there = way === 'api' ? await placesOfApi(ask) : (await placesOfConnector(ask)).places;
    if (!places.every((id) => there.some((place) => place.id === id))) throw new ZoteroError('no-collection');
    await store.change({ serverId: server.id, [way]: places });
    await writeSendingToZotero({ done: 0, total: ids.length });
    const tally = new Tally((done) => {
      writeSendingToZotero({ done, total: ids.length }).catch(this.#parts.log);
    });
    const known = skipsKnown && server.isReadable ? await this.#items.refresh(server) : new Set<PaperId>();
    const papers = this.#papers(ids, known, tally);
    const common = { ask, hasNotes, tally, isStopped: () => this.#isStopped };
    try {
      if (way === 'api') {
        const keys = new ApiKeys(ask, server.id, store);
        await sendByApi(papers, { ...common, serverId: server.id, keys, places });
      } else await sendByConnector(await Array.fromAsync(papers), { ...common, place: places[0] ?? '' });
    } catch (error) {
      // The tally has it, and the rest is left.
      if (!(error instanceof ZoteroError)) throw error;
    }
    this.#failedAt = 0;
    // What is in it now is read when it is next asked for.
    if (server.isReadable) await this.#items.refresh(server).catch(() => {});
    return tally.result(ids.length);
  }

  async *#papers(ids: readonly PaperId[], known: ReadonlySet<PaperId>, tally: Tally): AsyncGenerator<WrittenPaper> {
    const library = await this.#parts.library();
    for (let from = 0; from < ids.length; from += BATCH) {
      for (const paper of await readPapers(library, ids.slice(from, from + BATCH))) {
        if (keysInZotero(paper).some((key) => known.has(key))) tally.known(1);
        else yield writtenPaper(paper, () => undefined);
      }
    }
  }
}

/** The ids that were chosen, as far as such places are still there; undefined when none is. */
function among(places: FoundZotero['places'], chosen: readonly string[] | undefined): string[] | undefined {
  const there = chosen?.filter((id) => places.some((place) => place.id === id)) ?? [];
  return there.length > 0 ? there : undefined;
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...ZOTERO_HOSTS] });
}

async function requireAllowed(): Promise<void> {
  if (!(await isAllowed())) throw new ZoteroError('not-allowed');
}
