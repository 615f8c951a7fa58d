import { liveQuery } from 'dexie';

/**
 * Calls back with what `read` gives, and again after each change of what it read, wherever that change was made, until
 * the returned function is called. `read` must do nothing but read the library.
 */
export function follow<T>(
  read: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  // Dexie (4.4) sees what is read after an await only when the function it is given says that it is async.
  const subscription = liveQuery(async () => read()).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
