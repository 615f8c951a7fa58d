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
  blocks.read = boundCall(lifetime, blocks.read.bind(blocks));
  blocks.commit = boundCall(lifetime, blocks.commit.bind(blocks));
  blocks.segments = boundCall(lifetime, blocks.segments.bind(blocks));
  blocks.clear = boundCall(lifetime, blocks.clear.bind(blocks));
  return blocks;
}

/** Bounds a call of any other store by a lifetime. */
export function boundCall<A extends unknown[], T>(
  lifetime: Lifetime,
  call: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  return async (...args) => {
    lifetime.spend();
    const result = await call(...args);
    if (lifetime.isOver && !lifetime.isLastHeard) throw new Ended();
    return result;
  };
}
