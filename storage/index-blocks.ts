import type { Table } from 'dexie';
import { Dexie } from 'dexie';

/** Which segment of the index, and the block's number in it. */
export type IndexBlockKey = readonly [segment: number, block: number];

/** What one commit changes; all of it or nothing. */
export interface IndexBlockChange {
  put: readonly (readonly [IndexBlockKey, Uint8Array])[];
  /** segments to drop whole, before anything is put */
  drop: readonly number[];
}

type BlockTable = Table<Uint8Array, [segment: number, block: number]>;
type IndexDatabase = Dexie & { blocks: BlockTable };

const END = Number.POSITIVE_INFINITY;

/**
 * Stores the search index while the background is stopped: blocks of bytes in a database of its own. It can be made
 * again from the library, so no damage to it can harm the library.
 *
 * Its transactions are relaxed: an index that fell back by one commit catches up, and strict ones would let every
 * capture wait for the disk twice. Blocks stay below 64 KB, from where on Chromium keeps each value in a file of its
 * own (IDBValueWrapper, 2026).
 */
export class IndexBlocks {
  readonly #name: string;
  #database: IndexDatabase;

  constructor(name = 'daybook-index') {
    this.#name = name;
    this.#database = declare(name);
  }

  /** The blocks in the order of the keys, undefined where there is none. Costs one transaction. */
  async read(keys: readonly IndexBlockKey[]): Promise<(Uint8Array | undefined)[]> {
    if (keys.length === 0) return [];
    const found: unknown[] = await this.#work((blocks) => blocks.bulkGet(keys.map(mutable)));
    return found.map((block) => (block instanceof Uint8Array ? block : undefined));
  }

  /** One transaction. Rejects when there is no room; then nothing has changed. */
  commit({ put, drop }: IndexBlockChange): Promise<void> {
    return this.#work((blocks, database) =>
      database.transaction('rw', blocks, async () => {
        for (const segment of drop) await ofSegment(blocks, segment).delete();
        // A view is stored with all of the buffer it looks at.
        const puts = put.map(([key, bytes]) =>
          blocks.put(bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice(), mutable(key)),
        );
        await Promise.all(puts);
      }),
    );
  }

  /** The segments that have a block, in ascending order; 0, which is the index's own, is left out. */
  segments(): Promise<number[]> {
    return this.#work(async (blocks) => {
      const found: number[] = [];
      for (;;) {
        const after = [(found.at(-1) ?? 0) + 1, 0];
        const [key] = await blocks.where(':id').aboveOrEqual(after).limit(1).primaryKeys();
        if (!key) return found;
        found.push(key[0]);
      }
    });
  }

  /** Drops everything, the database itself too. */
  async clear(): Promise<void> {
    this.#database.close();
    await Dexie.delete(this.#name);
    this.#database = declare(this.#name);
  }

  // A database that cannot be opened is dropped and begun anew.
  async #work<T>(work: (blocks: BlockTable, database: IndexDatabase) => Promise<T>): Promise<T> {
    try {
      await this.#database.open();
    } catch {
      await this.clear();
    }
    return work(this.#database.blocks, this.#database);
  }
}

// Dexie's types take no readonly keys.
const mutable = ([segment, block]: IndexBlockKey): [number, number] => [segment, block];

function ofSegment(blocks: BlockTable, segment: number) {
  return blocks.where(':id').between([segment, 0], [segment, END], true, true);
}

function declare(name: string): IndexDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as IndexDatabase;
  // Version 1 kept the whole index as one text.
  database.version(1).stores({ snapshots: 'key' });
  database.version(2).stores({ snapshots: null, blocks: '' });
  return database;
}
