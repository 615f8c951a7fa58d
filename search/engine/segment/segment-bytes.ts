import type { BlockCache } from './block-cache.ts';
import { CorruptSegment } from './block-cache.ts';
import type { Section, SegmentMeta } from './segment-format.ts';
import { BLOCK_BYTES, SECTIONS, segmentBytes } from './segment-format.ts';

/** From and up to, in bytes of a section. */
export type ByteRange = readonly [from: number, to: number];

// Up to this many blocks a segment is read whole at the first query: one round trip costs more than its bytes.
const SMALL = 4;

/** The bytes of one segment, of which only those blocks are read that are needed. */
export class SegmentBytes {
  readonly meta: SegmentMeta;
  readonly #cache: BlockCache;
  readonly #starts: Record<string, number> = {};
  readonly #size: number;

  constructor(meta: SegmentMeta, cache: BlockCache) {
    this.meta = meta;
    this.#cache = cache;
    this.#size = segmentBytes(meta);
    let start = 0;
    for (const section of SECTIONS) {
      this.#starts[section] = start;
      start += meta.sizes[section];
    }
  }

  /** All bytes of a section. */
  async section(section: Section): Promise<Uint8Array> {
    const [bytes] = await this.read(section, [[0, this.meta.sizes[section]]]);
    return bytes ?? new Uint8Array();
  }

  /**
   * Ranges of one section, all in one round trip. A range inside one block costs no copy. Throws CorruptSegment when a
   * block is missing or corrupt.
   */
  async read(section: Section, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
    const start = this.#starts[section] ?? 0;
    const blocks = await this.#blocks(ranges.map(([from, to]) => [start + from, start + to]));
    return ranges.map(([from, to]) => this.#cut(blocks, start + from, start + to));
  }

  async #blocks(ranges: readonly ByteRange[]): Promise<Map<number, Uint8Array>> {
    const wanted = new Set<number>();
    for (const [from, to] of ranges) {
      for (let n = Math.floor(from / BLOCK_BYTES); n * BLOCK_BYTES < to; n++) if (from < to) wanted.add(n);
    }
    const all = Math.ceil(this.#size / BLOCK_BYTES);
    if (all <= SMALL && wanted.size > 0) for (let n = 0; n < all; n++) wanted.add(n);
    const numbers = [...wanted];
    const blocks = await this.#cache.read(this.meta.segment, numbers);
    return new Map(numbers.map((n, i) => [n, blocks[i] ?? new Uint8Array()]));
  }

  #cut(blocks: ReadonlyMap<number, Uint8Array>, from: number, to: number): Uint8Array {
    const first = Math.floor(from / BLOCK_BYTES);
    if (to <= (first + 1) * BLOCK_BYTES) return this.#slice(blocks, first, from, to);
    const whole = new Uint8Array(to - from);
    for (let n = first; n * BLOCK_BYTES < to; n++) {
      const begin = Math.max(from, n * BLOCK_BYTES);
      whole.set(this.#slice(blocks, n, begin, Math.min(to, (n + 1) * BLOCK_BYTES)), begin - from);
    }
    return whole;
  }

  #slice(blocks: ReadonlyMap<number, Uint8Array>, n: number, from: number, to: number): Uint8Array {
    const slice = blocks.get(n)?.subarray(from - n * BLOCK_BYTES, to - n * BLOCK_BYTES) ?? new Uint8Array();
    if (slice.length < to - from) throw new CorruptSegment(this.meta.segment, `block ${n} is too short`);
    return slice;
  }
}
