import type { BlockChange, BlockKey, BlockStore } from '../../../search/engine/block-store.ts';

/** A block store in memory that counts its calls and can fail one of them, before it changed anything. */
export class MemoryBlockStore implements BlockStore {
  readonly blocks = new Map<string, Uint8Array>();
  calls = 0;
  reads = 0;
  bytesRead = 0;
  bytesWritten = 0;
  /** the call, counted from 1, that fails */
  failAt: number | undefined;

  async read(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]> {
    this.#call();
    this.reads++;
    const blocks = keys.map((key) => this.blocks.get(key.join())?.slice());
    for (const block of blocks) this.bytesRead += block?.length ?? 0;
    return blocks;
  }

  async commit({ put, drop }: BlockChange): Promise<void> {
    this.#call();
    for (const name of this.blocks.keys()) if (drop.includes(segmentOf(name))) this.blocks.delete(name);
    for (const [key, bytes] of put) {
      this.blocks.set(key.join(), bytes.slice());
      this.bytesWritten += bytes.length;
    }
  }

  async segments(): Promise<number[]> {
    this.#call();
    const numbers = new Set(Array.from(this.blocks.keys(), segmentOf));
    return [...numbers].filter((segment) => segment > 0).sort((a, b) => a - b);
  }

  async clear(): Promise<void> {
    this.#call();
    this.blocks.clear();
  }

  #call(): void {
    this.calls++;
    if (this.calls === this.failAt) throw new Error('The block store fails on purpose.');
  }
}

function segmentOf(name: string): number {
  return Number(name.split(',')[0]);
}
