import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { KeptDraft } from '../papers/note-draft.ts';

type DraftDatabase = Dexie & { drafts: Table<KeptDraft, string> };

/**
 * Keeps what is typed into notes until it is stored in the library, through the end of the page, of the background and
 * of the browser. In a database of its own, where it costs no revision of the library, and where content scripts cannot
 * read it. Its transactions are strict, as the library's are. Only the background may use it.
 */
export class Drafts {
  readonly #database: DraftDatabase;

  constructor(name = 'daybook-drafts') {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DraftDatabase;
    database.version(1).stores({ drafts: 'editor' });
    this.#database = database;
  }

  /** Keeps a draft in place of the last one of its editor. It is on disk when the promise is fulfilled. */
  async put(draft: KeptDraft): Promise<void> {
    await this.#work((drafts) => drafts.put(draft));
  }

  /** Drops the draft of an editor; with `text` only when that is what it still holds. */
  async drop(editor: string, text?: string): Promise<void> {
    await this.#work(async (drafts) => {
      await drafts
        .where('editor')
        .equals(editor)
        .filter((draft) => text === undefined || draft.text === text)
        .delete();
    });
  }

  /** Every draft, the oldest first. */
  async all(): Promise<KeptDraft[]> {
    const drafts = await this.#work((table) => table.toArray());
    return drafts.sort((a, b) => a.at - b.at);
  }

  /** Drops everything; the database itself where it cannot be opened. */
  async clear(): Promise<void> {
    await this.#work((drafts) => drafts.clear()).catch(() => this.#database.delete({ disableAutoOpen: false }));
  }

  // The browser may have closed the connection, as when it recovered its store. Then it is opened again, once.
  async #work<T>(work: (drafts: Table<KeptDraft, string>) => Promise<T>): Promise<T> {
    try {
      return await work(this.#database.drafts);
    } catch (error) {
      if (!(error instanceof Dexie.DatabaseClosedError || error instanceof Dexie.InvalidStateError)) throw error;
      this.#database.close({ disableAutoOpen: false });
      await this.#database.open();
      return work(this.#database.drafts);
    }
  }
}
