import type { BlockKey } from '../block-store.ts';
import { nameOf } from './block-cache.ts';
import { sealed } from './sealed.ts';
import { BLOCK_BYTES } from './segment-meta.ts';

export type KeyedBlock = readonly [BlockKey, Uint8Array];

/** The bytes of a segment as they are written, cut into sealed blocks. */
export class SegmentOutput {
  readonly #segment: number;
  readonly #open = new Uint8Array(BLOCK_BYTES);
  #size = 0;
  #blocks: KeyedBlock[] = [];

  constructor(segment: number) {
    this.#segment = segment;
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  /** Bytes of the whole blocks that nobody has taken yet. */
  get ready(): number {
    return this.#blocks.length * BLOCK_BYTES;
  }

  append(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const at = this.#size % BLOCK_BYTES;
      const part = bytes.subarray(from, from + BLOCK_BYTES - at);
      this.#open.set(part, at);
      this.#size += part.length;
      from += part.length;
      if (at + part.length === BLOCK_BYTES) this.#seal(this.#open);
    }
  }

  /** The blocks that became whole since the last time. */
  take(): KeyedBlock[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
  }

  /** The same after the last byte, with the last block, which may be shorter. */
  finish(): KeyedBlock[] {
    const rest = this.#size % BLOCK_BYTES;
    if (rest > 0) this.#seal(this.#open.subarray(0, rest));
    return this.take();
  }

  #seal(bytes: Uint8Array): void {
    const block = Math.ceil(this.#size / BLOCK_BYTES) - 1;
    this.#blocks.push([[this.#segment, block], sealed(bytes, nameOf(this.#segment, block))]);
  }
}
