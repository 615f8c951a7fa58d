import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Answer, EntryKind, ImportChoice, StagedEntry, StagedImport } from '../../papers/staged-import.ts';
import { LibraryError } from '../library-error.ts';

export type StagingDatabase = Dexie & {
  imports: Table<StagedImport, string>;
  entries: Table<StagedEntry, [importId: string, n: number]>;
};

export const STAGING_NAME = 'daybook-staging';

/** Entries of a removed import that one transaction deletes. */
const AT_ONCE = 5_000;

/**
 * Holds what is read of files until it is in the library. In a database of its own, which pages and their workers may
 * write: it is not the library, and what is in it can be read again from the files. Its transactions are strict, as the
 * library's are: what the background was told to join must be there at its next start.
 */
export class ImportStaging {
  readonly database: StagingDatabase;

  constructor(name = STAGING_NAME) {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as StagingDatabase;
    database.version(1).stores({ imports: 'id', entries: '[importId+n], [importId+kind+n]' });
    this.database = database;
  }

  /** The import there is; there is one at a time. */
  async current(): Promise<StagedImport | undefined> {
    return (await this.database.imports.toArray()).sort((a, b) => b.at - a.at)[0];
  }

  async get(id: string): Promise<StagedImport | undefined> {
    return this.database.imports.get(id);
  }

  /** Begins an import in place of any that is there. */
  async begin(row: StagedImport): Promise<void> {
    await this.clear();
    await this.database.imports.add(row);
  }

  /** Adds entries, and what is known of the import by then. */
  async add(row: StagedImport, entries: readonly StagedEntry[]): Promise<void> {
    await this.database.transaction('rw', this.database.tables, async () => {
      // It may have been dropped meanwhile.
      if (!(await this.database.imports.get(row.id))) throw new ImportDropped();
      await this.database.entries.bulkAdd([...entries]);
      await this.database.imports.put(row);
    });
  }

  /** Hands an import over to be joined. It is on disk when the promise is fulfilled. */
  async hand(id: string, choice: ImportChoice): Promise<void> {
    await this.database.transaction('rw', this.database.imports, async () => {
      const row = await this.database.imports.get(id);
      if (row?.state !== 'read' && row?.state !== 'joining') throw new ImportDropped();
      await this.database.imports.put({ ...row, state: 'joining', choice });
    });
  }

  /** Notes that what is joined of an import is to be taken back; one that is not being joined is dropped. */
  async cancel(id: string): Promise<void> {
    const row = await this.get(id);
    if (row?.state === 'joining') await this.database.imports.update(id, { state: 'cancelled' });
    else if (row && row.state !== 'cancelled') await this.clear();
  }

  entry(id: string, n: number): Promise<StagedEntry | undefined> {
    return this.database.entries.get([id, n]);
  }

  /** The entries at these places. */
  async entries(id: string, places: readonly number[]): Promise<StagedEntry[]> {
    const found = await this.database.entries.bulkGet(places.map((n): [string, number] => [id, n]));
    return found.filter((entry) => entry !== undefined);
  }

  /** How many doubtful entries the reader has not answered. */
  unanswered(id: string): Promise<number> {
    return this.#doubtful(id)
      .filter(({ answer }) => answer === undefined)
      .count();
  }

  /** How many doubtful entries the reader wants. */
  taken(id: string): Promise<number> {
    return this.#doubtful(id)
      .filter(({ answer }) => answer === 'same' || answer === 'take')
      .count();
  }

  /** At most `limit` entries after the place `after`, in order. */
  entriesAfter(id: string, after: number, limit: number): Promise<StagedEntry[]> {
    return this.database.entries
      .where('[importId+n]')
      .between([id, after], [id, Dexie.maxKey], false)
      .limit(limit)
      .toArray();
  }

  /** At most `limit` entries of a kind after the place `after`, in order. */
  entriesOfKind(id: string, kind: EntryKind, after: number, limit: number): Promise<StagedEntry[]> {
    return this.database.entries
      .where('[importId+kind+n]')
      .between([id, kind, after], [id, kind, Dexie.maxKey], false)
      .limit(limit)
      .toArray();
  }

  /** How many entries the import has, refused ones among them. */
  count(id: string): Promise<number> {
    return this.database.entries.where('[importId+n]').between([id, Dexie.minKey], [id, Dexie.maxKey]).count();
  }

  /** Notes what the reader says of a doubtful entry, or of all that were not answered. */
  async answer(id: string, answer: Answer, n?: number): Promise<void> {
    const doubtful =
      n === undefined
        ? this.#doubtful(id).filter((entry) => entry.answer === undefined)
        : this.database.entries.where('[importId+n]').equals([id, n]);
    await doubtful.modify((entry) => {
      entry.answer = answer;
    });
  }

  #doubtful(id: string) {
    return this.database.entries
      .where('[importId+kind+n]')
      .between([id, 'doubtful', Dexie.minKey], [id, 'doubtful', Dexie.maxKey]);
  }

  /** Drops everything; the database itself where it cannot be opened. */
  async clear(): Promise<void> {
    try {
      await this.database.imports.clear();
      // One transaction over a million rows would be long.
      while ((await this.database.entries.limit(AT_ONCE).delete()) > 0);
    } catch {
      await this.database.delete({ disableAutoOpen: false });
    }
  }
}

/** Thrown when an import is gone that is to be gone on with. */
export class ImportDropped extends LibraryError {
  override name = 'ImportDropped';

  constructor() {
    super('no-import');
  }
}
