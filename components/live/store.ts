import { useSyncExternalStore } from 'react';

/** One value of a page that several components follow. */
export class Store<T> {
  #value: T;
  readonly #followers = new Set<() => void>();

  constructor(initial: T) {
    this.#value = initial;
  }

  readonly get = (): T => this.#value;

  set(value: T): void {
    this.#value = value;
    for (const follow of this.#followers) follow();
  }

  /** Calls back after each change until the returned function is called. */
  readonly follow = (follower: () => void): (() => void) => {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  };
}

/** The store's value, now and after each change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.follow, store.get);
}
