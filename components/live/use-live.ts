import { useEffect, useState } from 'react';
import { follow, openForReading } from '../../storage/reads/live.ts';
import { outdated } from './outdated.ts';
import { silent } from './silent.ts';
import { Store, useStore } from './store.ts';

/** The library as a page opens it, only to be read. */
export type ReadingLibrary = ReturnType<typeof openForReading>;

// Longer than any first read of a library of 100,000 papers, also on a busy machine.
const SILENT_AFTER = 5_000;

let opened: ReadingLibrary | undefined;

/** The page's one connection to the library, for a read that need not be followed. Opens at first use. */
export function readingLibrary(): ReadingLibrary {
  if (!opened) {
    opened = openForReading(() => outdated.set(true));
    // Dexie (4.4) lets live queries wait for ever when the browser cannot open the store.
    opened.open().catch(() => silent.set(true));
  }
  return opened;
}

/** A read of the library, to be followed. */
export interface LiveRead<T> {
  /** stands for everything that `read` depends on: another key means another read */
  key: string;
  read: (library: ReadingLibrary) => Promise<T>;
}

/** Follows the reads of some keys. */
class LiveMap<T> {
  readonly values = new Store<ReadonlyMap<string, T>>(new Map());
  readonly failure = new Store<unknown>(undefined);
  readonly #stops = new Map<string, () => void>();

  /** Follows these reads: keeps those followed already, starts the new ones and stops all others. */
  keep(reads: readonly LiveRead<T>[]): void {
    const keys = new Set(reads.map(({ key }) => key));
    for (const [key, stop] of this.#stops) {
      if (keys.has(key)) continue;
      stop();
      this.#stops.delete(key);
    }
    for (const { key, read } of reads) {
      if (this.#stops.has(key)) continue;
      const late = setTimeout(() => silent.set(true), SILENT_AFTER);
      const onValue = (value: T) => {
        clearTimeout(late);
        if (silent.get()) silent.set(false);
        this.values.set(new Map(this.#kept()).set(key, value));
      };
      const onError = (error: unknown) => {
        clearTimeout(late);
        this.failure.set(error);
      };
      const stop = follow(() => read(readingLibrary()), onValue, onError);
      this.#stops.set(key, () => {
        clearTimeout(late);
        stop();
      });
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
  const [map] = useState(() => new LiveMap<T>());
  const keys = reads.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys say what is read
  useEffect(() => map.keep(reads), [map, keys]);
  useEffect(() => () => map.keep([]), [map]);
  const failure = useStore(map.failure);
  if (failure) throw failure;
  return useStore(map.values);
}

/**
 * What `read` gives, and gives again after each change of what it read. Undefined until there is an answer for this
 * `key`, which stands for everything that `read` depends on.
 */
export function useLive<T>(key: string, read: (library: ReadingLibrary) => Promise<T>): T | undefined {
  return useLiveMap([{ key, read }]).get(key);
}
