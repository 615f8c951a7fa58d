import type { BlockKey, BlockStore } from '../block-store.ts';
import { withoutChecksum } from './checksum.ts';
import type { Section, SegmentMeta } from './segment-format.ts';
import { BLOCK_BYTES, SECTIONS, segmentBytes } from './segment-format.ts';

/** A block of a segment is missing or was changed. The segment is lost; its papers are in the library. */
export class CorruptSegment extends Error {
  readonly segment: number;

  constructor(segment: number, what: string) {
    super(`Segment ${segment} of the index is corrupt: ${what}.`);
    this.name = 'CorruptSegment';
    this.segment = segment;
  }
}

// Block numbers stay below this: a segment of 32 GB.
const BLOCKS_OF_A_SEGMENT = 2 ** 20;

/** The highest number that a block can have. */
export const LAST_BLOCK = BLOCKS_OF_A_SEGMENT - 1;

type Batch = Map<number, Uint8Array | undefined>;

/**
 * An LRU cache of the blocks of all segments, at most `limit` bytes. What is asked for in one turn of the event loop,
 * also by several readers, is read in one round trip. A block's checksum is verified once, when it comes in.
 */
export class BlockCache {
  readonly #store: BlockStore;
  readonly #held = new Map<number, Uint8Array>();
  readonly #coming = new Map<number, Promise<Batch>>();
  #bytes = 0;
  #collecting: { keys: Map<number, BlockKey>; batch: Promise<Batch> } | undefined;

  /** bytes above which the least recently used blocks are evicted */
  limit: number;

  constructor(store: BlockStore, limit: number) {
    this.#store = store;
    this.limit = limit;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Blocks of one segment in the order asked, without their checksums. They stay valid when they are evicted. Throws
   * CorruptSegment when one is missing or corrupt, and what the store throws.
   */
  async read(segment: number, blocks: readonly number[]): Promise<Uint8Array[]> {
    const found: (Uint8Array | undefined)[] = [];
    const waiting: { place: number; name: number; batch: Promise<Batch> }[] = [];
    for (const [place, block] of blocks.entries()) {
      const name = blockId(segment, block);
      const held = this.#held.get(name);
      found.push(held);
      if (held) this.#touch(name, held);
      else waiting.push({ place, name, batch: this.#ask(name, [segment, block]) });
    }
    for (const { place, name, batch } of waiting) found[place] = (await batch).get(name);
    return found.map((bytes, place) => {
      if (!bytes) throw new CorruptSegment(segment, `block ${blocks[place]} is missing or was changed`);
      return bytes;
    });
  }

  has(segment: number, block: number): boolean {
    return this.#held.has(blockId(segment, block));
  }

  /** A block that is held, which counts as used. */
  held(segment: number, block: number): Uint8Array | undefined {
    const name = blockId(segment, block);
    const bytes = this.#held.get(name);
    if (bytes) this.#touch(name, bytes);
    return bytes;
  }

  /** Drops the blocks of a segment that was removed. */
  forget(segment: number): void {
    for (const [name, bytes] of this.#held) {
      if (Math.floor(name / BLOCKS_OF_A_SEGMENT) === segment) this.#drop(name, bytes);
    }
  }

  #ask(name: number, key: BlockKey): Promise<Batch> {
    const coming = this.#coming.get(name);
    if (coming) return coming;
    this.#collecting ??= this.#collect();
    this.#collecting.keys.set(name, key);
    this.#coming.set(name, this.#collecting.batch);
    return this.#collecting.batch;
  }

  #collect() {
    const keys = new Map<number, BlockKey>();
    const read = async (): Promise<Batch> => {
      this.#collecting = undefined;
      try {
        const blocks = await this.#store.read([...keys.values()]);
        const names = [...keys.keys()];
        const batch: Batch = new Map(names.map((name, i) => [name, withoutChecksum(blocks[i], name)]));
        for (const [name, bytes] of batch) if (bytes) this.#hold(name, bytes);
        return batch;
      } finally {
        for (const name of keys.keys()) this.#coming.delete(name);
      }
    };
    return { keys, batch: Promise.resolve().then(read) };
  }

  #hold(name: number, bytes: Uint8Array): void {
    this.#held.set(name, bytes);
    this.#bytes += bytes.length;
    for (const [oldest, held] of this.#held) {
      if (this.#bytes <= this.limit) break;
      this.#drop(oldest, held);
    }
  }

  #touch(name: number, bytes: Uint8Array): void {
    this.#held.delete(name);
    this.#held.set(name, bytes);
  }

  #drop(name: number, bytes: Uint8Array): void {
    this.#held.delete(name);
    this.#bytes -= bytes.length;
  }
}

/** A block's key as one number, which is also the seed of its checksum. */
export function blockId(segment: number, block: number): number {
  return segment * BLOCKS_OF_A_SEGMENT + block;
}

/** From and up to, in bytes of a section. */
export type ByteRange = readonly [from: number, to: number];

// Up to this many blocks a segment is read whole at the first query: one round trip costs more than its bytes.
const SMALL = 4;

const EMPTY: Uint8Array = new Uint8Array();

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

  /** The numbers of the blocks that have bytes of these sections. */
  blocksOf(sections: readonly Section[]): number[] {
    const numbers = new Set<number>();
    for (const section of sections) {
      const from = this.#starts[section] ?? 0;
      const to = from + this.meta.sizes[section];
      for (let n = Math.floor(from / BLOCK_BYTES); n * BLOCK_BYTES < to; n++) numbers.add(n);
    }
    return [...numbers];
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
    const held = this.#held(start, ranges);
    if (held) return held;
    const blocks = await this.#blocks(ranges.map(([from, to]) => [start + from, start + to]));
    return ranges.map(([from, to]) => this.#cut(blocks, start + from, start + to));
  }

  /** The ranges where all their blocks are held, as for most reads. Many ranges are in one block. */
  #held(start: number, ranges: readonly ByteRange[]): Uint8Array[] | undefined {
    const { segment } = this.meta;
    const found: Uint8Array[] = [];
    let [n, block] = [-1, EMPTY];
    for (const [from, to] of ranges) {
      let bytes = EMPTY;
      for (let at = start + from; at < start + to; ) {
        const wanted = Math.floor(at / BLOCK_BYTES);
        const held = wanted === n ? block : this.#cache.held(segment, wanted);
        if (!held) return undefined;
        [n, block] = [wanted, held];
        const end = Math.min(start + to, (n + 1) * BLOCK_BYTES);
        const part = block.subarray(at - n * BLOCK_BYTES, end - n * BLOCK_BYTES);
        if (part.length < end - at) throw new CorruptSegment(segment, `block ${n} is too short`);
        if (part.length === to - from) bytes = part;
        else {
          if (bytes === EMPTY) bytes = new Uint8Array(to - from);
          bytes.set(part, at - start - from);
        }
        at = end;
      }
      found.push(bytes);
    }
    return found;
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
