/** A block's name: which segment, and its number there; what belongs to the whole index is in segment 0. */
export type BlockKey = readonly [segment: number, block: number];

/** What one step of work changes. All of it happens or nothing. */
export interface BlockChange {
  put: readonly (readonly [BlockKey, Uint8Array])[];
  /** segments to drop with all their blocks */
  drop: readonly number[];
}

/**
 * Where the index rests: blocks of bytes under keys, in a store that may vanish at any time without loss. `search/` is
 * given one and knows nothing of what is behind it.
 */
export interface BlockStore {
  /** The blocks in the order of the keys, undefined for those that are not there. One round trip for all. */
  read(keys: readonly BlockKey[]): Promise<(Uint8Array | undefined)[]>;
  /** One transaction. */
  commit(change: BlockChange): Promise<void>;
  /** The numbers of all segments of which a block is there, 0 left out, in ascending order. */
  segments(): Promise<number[]>;
  /** Drops everything. */
  clear(): Promise<void>;
}
