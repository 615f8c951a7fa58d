import type { BlockChange, BlockKey, BlockStore } from '../block-store.ts';

/** Thrown by what would change an index that was closed. */
export class IndexClosed extends Error {
  override name = 'IndexClosed';
}

/** A block store that can be closed to one user of it: what that user still has under way changes nothing more. */
export class ClosableStore implements BlockStore {
  readonly #store: BlockStore;
  readonly #underWay = new Set<Promise<void>>();
  #isClosed = false;

  constructor(store: BlockStore) {
    this.#store = store;
  }

  read(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]> {
    return this.#store.read(keys);
  }

  segments(): Promise<number[]> {
    return this.#store.segments();
  }

  async commit(change: BlockChange): Promise<void> {
    await this.#write(() => this.#store.commit(change));
  }

  async clear(): Promise<void> {
    await this.#write(() => this.#store.clear());
  }

  /** Refuses every change from now on, and waits for the one that is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#underWay);
  }

  async #write(work: () => Promise<void>): Promise<void> {
    if (this.#isClosed) throw new IndexClosed('The index was closed.');
    const done = work();
    this.#underWay.add(done);
    try {
      await done;
    } finally {
      this.#underWay.delete(done);
    }
  }
}
