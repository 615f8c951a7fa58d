import { useEffect } from 'react';
import { useStore } from '../live/store.ts';
import { useLive } from '../live/use-live.ts';
import type { SearchCount } from './search-counts.ts';
import { countSearches, searchCounts } from './search-counts.ts';

// Captures come in a row, and each would have all of them counted.
const CALM_MS = 1_500;

/** How many papers these searches find, by their texts, now and a little after each change of the library. */
export function useSearchCounts(texts: readonly string[]): ReadonlyMap<string, SearchCount> {
  const revision = useLive('libraryState')?.revision;
  const wanted = JSON.stringify(texts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision counts again
  useEffect(() => {
    const all: string[] = JSON.parse(wanted);
    const isKnown = all.every((text) => searchCounts.get().has(text));
    const timer = setTimeout(() => countSearches(all), isKnown ? CALM_MS : 0);
    return () => clearTimeout(timer);
  }, [wanted, revision]);
  return useStore(searchCounts);
}
