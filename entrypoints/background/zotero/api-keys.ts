import type { ZoteroStore } from '../../../storage/zotero-store.ts';
import { after } from '../index-upkeep.ts';
import type { AskZotero } from './ask-zotero.ts';
import type { KeySource } from './local-api.ts';
import { authorize } from './local-api.ts';
import { ZoteroError } from './zotero-error.ts';

// It asks its reader five times a minute at most.
const MOST_SECONDS = 61;

/**
 * The keys that the reader gives in Zotero's window. One that is for good is kept, outside of the library, and is in no
 * backup, export or log; one for this time serves one write.
 */
export class ApiKeys implements KeySource {
  readonly #ask: AskZotero;
  readonly #serverId: string;
  readonly #store: ZoteroStore;

  constructor(ask: AskZotero, serverId: string, store: ZoteroStore) {
    this.#ask = ask;
    this.#serverId = serverId;
    this.#store = store;
  }

  /** The key that is kept, else a new one, for which the reader is asked. Rejects with a ZoteroError. */
  async take(): Promise<string> {
    const { serverId, key: kept } = await this.#store.get();
    if (kept && serverId === this.#serverId) return kept;
    const { key, remember } = await this.#authorized();
    if (remember) await this.#store.change({ serverId: this.#serverId, key });
    return key;
  }

  /** The key is of no more use. */
  async drop(): Promise<void> {
    await this.#store.change({ key: undefined });
  }

  async #authorized(): ReturnType<typeof authorize> {
    try {
      return await authorize(this.#ask, this.#serverId);
    } catch (error) {
      const seconds = error instanceof ZoteroError ? error.after : undefined;
      if (seconds === undefined || seconds > MOST_SECONDS) throw error;
      await after(seconds * 1000);
      return authorize(this.#ask, this.#serverId);
    }
  }
}
