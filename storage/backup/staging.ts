import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { CopiedRows } from '../join/copied-rows.ts';

/** What is staged, and where it is from. */
export interface Staged {
  key: 'staged';
  /** chosen at random when staging begins */
  id: string;
  /** when it was begun, in milliseconds */
  at: number;
  /** all of it is there */
  isWhole: boolean;
  /** of the library that it was made of: its device, and when */
  device: string;
  madeAt: number;
  /** it is what the mirror kept of a library that is gone */
  isOfMirror?: true;
  /** how many batches there are, once it is whole */
  batches: number;
}

type StagingDatabase = Dexie & {
  batches: Table<{ n: number; rows: CopiedRows }, number>;
  staged: Table<Staged, string>;
};

export const STAGING_NAME = 'daybook-restore';

/**
 * The rows that are to be restored, in a database of their own, checked and ready to be joined. A page fills it and the
 * background empties it, so that a restore goes on after the browser was ended.
 */
export class RestoreStaging {
  readonly #name: string;
  readonly #database: StagingDatabase;

  constructor(name = STAGING_NAME) {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as StagingDatabase;
    database.version(1).stores({ batches: 'n', staged: 'key' });
    this.#name = name;
    this.#database = database;
  }

  /** Drops what is staged and stages these batches. What was cut short is not whole, and of no use. */
  async fill(
    about: Pick<Staged, 'device' | 'madeAt' | 'isOfMirror'>,
    batches: AsyncIterable<CopiedRows>,
  ): Promise<Staged> {
    const { batches: table, staged } = this.#database;
    const begun: Staged = {
      key: 'staged',
      id: crypto.randomUUID(),
      at: Date.now(),
      isWhole: false,
      ...about,
      batches: 0,
    };
    await this.#database.transaction('rw', table, staged, async () => {
      await Promise.all([table.clear(), staged.clear()]);
      await staged.put(begun);
    });
    let n = 0;
    for await (const rows of batches) await table.put({ n: n++, rows });
    const whole: Staged = { ...begun, isWhole: true, batches: n };
    await this.#database.transaction('rw', staged, async () => {
      if ((await staged.get('staged'))?.id !== begun.id) throw new Error('staged anew meanwhile');
      await staged.put(whole);
    });
    return whole;
  }

  /** What is staged; undefined when nothing is. Makes no database where there is none. */
  async staged(): Promise<Staged | undefined> {
    return (await Dexie.exists(this.#name)) ? this.#database.staged.get('staged') : undefined;
  }

  /** One of its batches, from 0; undefined when it is not there. */
  async batch(n: number): Promise<CopiedRows | undefined> {
    return (await this.#database.batches.get(n))?.rows;
  }

  /** Drops what is staged, and the database. */
  async drop(): Promise<void> {
    if (await Dexie.exists(this.#name)) await this.#database.delete({ disableAutoOpen: false });
  }

  close(): void {
    this.#database.close();
  }
}
