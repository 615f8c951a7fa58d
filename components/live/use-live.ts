import { useEffect, useState } from 'react';
import { follow, openForReading } from '../../storage/reads/live.ts';
import { outdated } from './outdated.ts';
import { Store, useStore } from './store.ts';

/** The library as pages have it: to read from. */
export type ReadingLibrary = ReturnType<typeof openForReading>;

let opened: ReadingLibrary | undefined;

/** The page's one connection to the library, for a read that need not be followed. Opens at first use. */
export function readingLibrary(): ReadingLibrary {
  opened ??= openForReading(() => outdated.set(true));
  return opened;
}

/** A read of the library that follows from its key alone. */
type Read<T> = (library: ReadingLibrary, key: string) => Promise<T>;

/** Follows one read for each key. */
class LiveMap<T> {
  readonly values = new Store<ReadonlyMap<string, T>>(new Map());
  readonly failure = new Store<unknown>(undefined);
  readonly #stops = new Map<string, () => void>();

  /** Goes on with the reads of these keys, begins those that are new and ends all others. */
  keep(keys: readonly string[], read: Read<T>): void {
    for (const [key, stop] of this.#stops) {
      if (keys.includes(key)) continue;
      stop();
      this.#stops.delete(key);
    }
    for (const key of keys) {
      if (this.#stops.has(key)) continue;
      const onValue = (value: T) => this.values.set(new Map(this.#kept()).set(key, value));
      const onError = (error: unknown) => this.failure.set(error);
      this.#stops.set(
        key,
        follow(() => read(readingLibrary(), key), onValue, onError),
      );
    }
  }

  #kept(): [string, T][] {
    return [...this.values.get()].filter(([key]) => this.#stops.has(key));
  }
}

/**
 * What `read` gives for each of the keys, as far as it is there, and again after each change. Reads of keys that stay
 * are not repeated; those of keys that go are dropped. An error of a read is thrown to the error boundary. For lists of
 * which only a part is near the screen.
 */
export function useLiveMap<T>(keys: readonly string[], read: Read<T>): ReadonlyMap<string, T> {
  const [map] = useState(() => new LiveMap<T>());
  const all = keys.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say what is read
  useEffect(() => map.keep(keys, read), [map, all]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with no key left nothing is read
  useEffect(() => () => map.keep([], read), [map]);
  const failure = useStore(map.failure);
  if (failure) throw failure;
  return useStore(map.values);
}

/**
 * What `read` gives, and gives again after each change of what it read. Undefined until there is an answer for this
 * `key`, which stands for everything that `read` depends on.
 */
export function useLive<T>(key: string, read: (library: ReadingLibrary) => Promise<T>): T | undefined {
  return useLiveMap([key], read).get(key);
}
