import type { IndexBlocks } from '../../storage/index-blocks.ts';
import type { Library } from '../../storage/library.ts';
import { overTables } from './over-tables.ts';

/** Thrown by the stores of a background that has ended. */
export class Ended extends Error {
  override name = 'Ended';
}

/**
 * How many calls of its stores a background has left to live: when they are used up, each further call fails, as if the
 * browser had ended it. A change of the index that is not heard of has happened all the same.
 */
export class Lifetime {
  readonly isLastHeard: boolean;
  #left: number;

  constructor(calls: number, isLastHeard = true) {
    this.#left = calls;
    this.isLastHeard = isLastHeard;
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  /** To be called before each call of a store. */
  spend(): void {
    if (this.isOver) throw new Ended();
    this.#left -= 1;
  }
}

/** Bounds a library that is not yet open by a lifetime. What a transaction did not commit is undone. */
export function boundLibrary(library: Library, lifetime: Lifetime): Library {
  const bound = <A, T>(call: (request: A) => Promise<T>) => {
    return (request: A): Promise<T> => {
      if (lifetime.isOver) return Promise.reject(new Ended());
      lifetime.spend();
      return call(request);
    };
  };
  overTables(library, 'lifetime', (table) => ({
    mutate: bound(table.mutate),
    get: bound(table.get),
    getMany: bound(table.getMany),
    query: bound(table.query),
    count: bound(table.count),
    openCursor: bound(table.openCursor),
  }));
  return library;
}

/** Bounds a store of the index by a lifetime. */
export function boundBlocks(blocks: IndexBlocks, lifetime: Lifetime): IndexBlocks {
  const bound = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      lifetime.spend();
      const result = await call.apply(blocks, args);
      if (lifetime.isOver && !lifetime.isLastHeard) throw new Ended();
      return result;
    };
  };
  blocks.read = bound(blocks.read);
  blocks.commit = bound(blocks.commit);
  blocks.segments = bound(blocks.segments);
  blocks.clear = bound(blocks.clear);
  return blocks;
}
