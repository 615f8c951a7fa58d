import { send } from '../../messages/send.ts';
import { Store } from '../live/store.ts';

/** How many papers a search finds. */
export interface SearchCount {
  total: number;
  /** there are at least so many */
  isMore: boolean;
}

/** How many papers each search finds, by its text, as far as that was asked. */
export const searchCounts = new Store<ReadonlyMap<string, SearchCount>>(new Map());

// As many texts as a reader can see; those asked last are kept.
const MOST_KEPT = 300;

const waiting = new Set<string>();
let isRunning = false;

/**
 * Counts these searches anew, one after the other, so that what the reader types is answered between them. Counts of
 * before stay until then; what waits already is asked once.
 */
export function countSearches(texts: readonly string[]): void {
  for (const text of texts) waiting.add(text);
  if (!isRunning) void countWaiting();
}

async function countWaiting(): Promise<void> {
  isRunning = true;
  for (let [text] = waiting; text !== undefined; [text] = waiting) {
    waiting.delete(text);
    try {
      const { total, exact } = await send('search', { text, from: 0, limit: 1 });
      const counts = new Map(searchCounts.get());
      counts.delete(text);
      counts.set(text, { total, isMore: !exact });
      searchCounts.set(new Map([...counts].slice(-MOST_KEPT)));
    } catch {
      // Without a count the line is there all the same.
    }
  }
  isRunning = false;
}
