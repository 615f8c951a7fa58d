import type { Table } from 'dexie';
import { Dexie } from 'dexie';

/** A saved search index, with what must hold for it to be believed. */
export interface IndexSnapshot {
  key: 'index';
  /** how the text was made; another format is not read */
  format: string;
  /** the library it was made from, and up to which of its revisions */
  epoch: string;
  revision: number;
  text: string;
}

type IndexDatabase = Dexie & { snapshots: Table<IndexSnapshot, string> };

/**
 * Where the search index rests while the background sleeps: a database of its own, which may vanish at any time
 * without loss, so that nothing that happens to it can touch the library.
 */
export class IndexStore {
  readonly #database: IndexDatabase;

  constructor(name = 'daybook-index') {
    this.#database = new Dexie(name) as IndexDatabase;
    this.#database.version(1).stores({ snapshots: 'key' });
  }

  /** The snapshot, or undefined when there is none that can be read. Never rejects. */
  async load(): Promise<IndexSnapshot | undefined> {
    return this.#database.snapshots.get('index').catch(() => undefined);
  }

  async save(snapshot: IndexSnapshot): Promise<void> {
    await this.#database.snapshots.put(snapshot);
  }

  async clear(): Promise<void> {
    await this.#database.snapshots.clear();
  }
}
