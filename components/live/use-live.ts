import { useEffect, useState } from 'react';
import type { ReadInput, ReadName, ReadResult } from '../../storage/reads/reader.ts';
import { firstValue } from './first-values.ts';
import type { LiveRead } from './live-read.ts';
import { followRead, liveRead } from './live-read.ts';
import { Store, useStore } from './store.ts';

/** Follows the reads of some keys. */
class LiveMap<T> {
  readonly values: Store<ReadonlyMap<string, T>>;
  readonly failure = new Store<unknown>(undefined);
  readonly #stops = new Map<string, () => void>();

  /** Begins with what the copy of first values has of these reads. */
  constructor(reads: readonly LiveRead<T>[]) {
    const first = reads.flatMap(({ key }): [string, T][] => {
      const value = firstValue(key) as T | undefined;
      return value === undefined ? [] : [[key, value]];
    });
    this.values = new Store<ReadonlyMap<string, T>>(new Map(first));
  }

  /** Follows these reads: keeps those followed already, starts the new ones and stops all others. */
  keep(reads: readonly LiveRead<T>[]): void {
    const keys = new Set(reads.map(({ key }) => key));
    for (const [key, stop] of this.#stops) {
      if (keys.has(key)) continue;
      stop();
      this.#stops.delete(key);
    }
    for (const read of reads) {
      const { key } = read;
      if (this.#stops.has(key)) continue;
      // Its value may come at once.
      this.#stops.set(key, () => {});
      const stop = followRead(read, {
        onValue: (value) => this.values.set(new Map(this.#kept()).set(key, value)),
        onError: (error) => this.failure.set(error),
      });
      this.#stops.set(key, stop);
    }
  }

  #kept(): [string, T][] {
    return [...this.values.get()].filter(([key]) => this.#stops.has(key));
  }
}

/**
 * What each of the reads gives, by its key and as far as it is there, and again after each change. Reads whose keys
 * stay are not repeated; those whose keys go are dropped. An error of a read is thrown to the error boundary. For lists
 * of which only a part is near the screen.
 */
export function useLiveMap<T>(reads: readonly LiveRead<T>[]): ReadonlyMap<string, T> {
  const [map] = useState(() => new LiveMap<T>(reads));
  const keys = reads.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say what is read
  useEffect(() => map.keep(reads), [map, keys]);
  useEffect(() => () => map.keep([]), [map]);
  const failure = useStore(map.failure);
  if (failure) throw failure;
  return useStore(map.values);
}

/**
 * What the read of that name gives, and gives again after each change of what it read. Undefined until there is an
 * answer for this input.
 */
export function useLive<N extends ReadName>(name: N, ...input: ReadInput<N>): ReadResult<N> | undefined {
  const read = liveRead(name, ...input);
  return useLiveMap([read]).get(read.key);
}
