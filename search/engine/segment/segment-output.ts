import type { BlockKey } from '../block-store.ts';
import { nameOf } from './block-cache.ts';
import { sealed } from './checksum.ts';
import { BLOCK_BYTES } from './segment-format.ts';

export type KeyedBlock = readonly [BlockKey, Uint8Array];

/** The bytes of a segment as they are written, cut into sealed blocks. */
export class SegmentOutput {
  readonly #segment: number;
  readonly #open = new Uint8Array(BLOCK_BYTES);
  #size = 0;
  readonly #blocks: KeyedBlock[] = [];

  constructor(segment: number) {
    this.#segment = segment;
  }

  /** How many blocks nobody has taken yet. */
  get ready(): number {
    return this.#blocks.length;
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

  /** The blocks that became whole since the last time, at most so many. */
  take(most = Number.POSITIVE_INFINITY): KeyedBlock[] {
    return this.#blocks.splice(0, most);
  }

  /** After the last byte: makes a block of what is left. */
  end(): void {
    const rest = this.#size % BLOCK_BYTES;
    if (rest > 0) this.#seal(this.#open.subarray(0, rest));
  }

  #seal(bytes: Uint8Array): void {
    const block = Math.ceil(this.#size / BLOCK_BYTES) - 1;
    this.#blocks.push([[this.#segment, block], sealed(bytes, nameOf(this.#segment, block))]);
  }
}
