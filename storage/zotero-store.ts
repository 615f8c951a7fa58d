import type { Table } from 'dexie';
import { Dexie } from 'dexie';

/** What is remembered of the reader's Zotero. */
export interface KeptOfZotero {
  /** which Zotero that is */
  serverId?: string | undefined;
  /** the secret with which it lets Daybook write */
  key?: string | undefined;
  /** the places that were chosen last, by way of sending */
  api?: string[] | undefined;
  connector?: string[] | undefined;
}

type ZoteroDatabase = Dexie & { kept: Table<KeptOfZotero & { name: string }, string> };

const ROW = 'zotero';

/**
 * What is remembered of the reader's Zotero. In a database of its own, as one of it is a secret: neither backups nor
 * the file of everything read it, no copy is joined with it, and content scripts cannot reach it. Only the background
 * may use it.
 */
export class ZoteroStore {
  readonly #database: ZoteroDatabase;

  constructor(name = 'daybook-zotero') {
    const database = new Dexie(name) as ZoteroDatabase;
    database.version(1).stores({ kept: 'name' });
    this.#database = database;
  }

  /** What is remembered; nothing of what cannot be read. */
  async get(): Promise<KeptOfZotero> {
    return (await this.#database.kept.get(ROW).catch(() => undefined)) ?? {};
  }

  /** Remembers these; what is undefined is forgotten. Under another server nothing stays that was another's. */
  async change(change: KeptOfZotero): Promise<void> {
    await this.#database.transaction('rw', this.#database.kept, async () => {
      const kept: KeptOfZotero = (await this.#database.kept.get(ROW)) ?? {};
      const isOther = change.serverId !== undefined && change.serverId !== kept.serverId;
      await this.#database.kept.put({ ...(isOther ? {} : kept), ...change, name: ROW });
    });
  }

  /** Remembers nothing; drops the database itself where it cannot be opened. */
  async clear(): Promise<void> {
    await this.#database.kept.clear().catch(() => this.#database.delete({ disableAutoOpen: false }));
  }
}
