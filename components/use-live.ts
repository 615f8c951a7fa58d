import type { Subscription } from 'dexie';
import { liveQuery } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { openForReading } from '../storage/reads/open.ts';
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

/**
 * What `read` gives, and gives again after each change of what it read. Undefined until there is an answer for this
 * `key`, which stands for everything that `read` depends on. An error of the read is thrown to the error boundary.
 */
export function useLive<T>(key: string, read: (library: ReadingLibrary) => Promise<T>): T | undefined {
  // useLiveQuery goes on giving the answer to the old key until the new one is there; a wrong row is worse than none.
  const answer = useLiveQuery(async () => ({ key, value: await read(readingLibrary()) }), [key]);
  return answer?.key === key ? answer.value : undefined;
}

/** Follows one read for each key; what it reads must follow from the key alone. */
class LiveMap<T> {
  readonly values = new Store<ReadonlyMap<string, T>>(new Map());
  readonly failure = new Store<unknown>(undefined);
  readonly #subscriptions = new Map<string, Subscription>();

  keep(keys: readonly string[], read: (library: ReadingLibrary, key: string) => Promise<T>): void {
    for (const [key, subscription] of this.#subscriptions) {
      if (keys.includes(key)) continue;
      subscription.unsubscribe();
      this.#subscriptions.delete(key);
    }
    for (const key of keys) {
      if (this.#subscriptions.has(key)) continue;
      const query = liveQuery(() => read(readingLibrary(), key));
      this.#subscriptions.set(
        key,
        query.subscribe({
          next: (value) => this.values.set(new Map(this.#kept()).set(key, value)),
          error: (error: unknown) => this.failure.set(error),
        }),
      );
    }
  }

  #kept(): [string, T][] {
    return [...this.values.get()].filter(([key]) => this.#subscriptions.has(key));
  }
}

/**
 * What `read` gives for each of the keys, as far as it is there, and again after each change. Reads of keys that stay
 * are not repeated; those of keys that go are dropped. For lists of which only a part is near the screen.
 */
export function useLiveMap<T>(
  keys: readonly string[],
  read: (library: ReadingLibrary, key: string) => Promise<T>,
): ReadonlyMap<string, T> {
  const [map] = useState(() => new LiveMap<T>());
  const all = keys.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say what is read
  useEffect(() => map.keep(keys, read), [map, all]);
  useEffect(() => () => map.keep([], read), [map, read]);
  const failure = useStore(map.failure);
  if (failure) throw failure;
  return useStore(map.values);
}
