import type { BlockKey } from '../block-store.ts';
import { blockId } from './blocks.ts';
import { withChecksum } from './checksum.ts';
import { BLOCK_BYTES } from './segment-format.ts';

export type KeyedBlock = readonly [BlockKey, Uint8Array];

/** The bytes of a segment as they are written, cut into blocks with checksums. */
export class SegmentOutput {
  readonly #segment: number;
  readonly #open = new Uint8Array(BLOCK_BYTES);
  #size = 0;
  readonly #blocks: KeyedBlock[] = [];

  constructor(segment: number) {
    this.#segment = segment;
  }

  /** Number of finished blocks that were not taken yet. */
  get ready(): number {
    return this.#blocks.length;
  }

  append(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const at = this.#size % BLOCK_BYTES;
      const slice = bytes.subarray(from, from + BLOCK_BYTES - at);
      this.#open.set(slice, at);
      this.#size += slice.length;
      from += slice.length;
      if (at + slice.length === BLOCK_BYTES) this.#finish(this.#open);
    }
  }

  /** Takes the finished blocks, at most `most`. */
  take(most = Number.POSITIVE_INFINITY): KeyedBlock[] {
    return this.#blocks.splice(0, most);
  }

  /** After the last byte: makes a block of the rest. */
  end(): void {
    const rest = this.#size % BLOCK_BYTES;
    if (rest > 0) this.#finish(this.#open.subarray(0, rest));
  }

  #finish(bytes: Uint8Array): void {
    const block = Math.ceil(this.#size / BLOCK_BYTES) - 1;
    this.#blocks.push([[this.#segment, block], withChecksum(bytes, blockId(this.#segment, block))]);
  }
}
