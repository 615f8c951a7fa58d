import { useEffect, useMemo } from 'react';
import type { Paper } from '../../papers/paper.ts';
import type { Highlights } from '../../search/query/highlight/highlight.ts';
import type { Query } from '../../search/query/query.ts';
import { Store, useStore } from '../live/store.ts';

type Highlight = (paper: Paper, query: Query) => Highlights;

// Rows without a search need none, and the popup has to stand at once.
const loaded = new Store<Highlight | undefined>(undefined);

/** Loads what finds the highlights, once. */
export async function loadHighlight(): Promise<void> {
  if (loaded.get()) return;
  const { highlight } = await import('../../search/query/highlight/highlight.ts');
  loaded.set(highlight);
}

/** What a search found in a paper; undefined without one, and until what finds it is loaded. */
export function useHighlights(paper: Paper, query: Query | undefined): Highlights | undefined {
  const highlight = useStore(loaded);
  useEffect(() => {
    // Rows can be read without highlights.
    if (query) loadHighlight().catch(() => {});
  }, [query]);
  return useMemo(() => query && highlight?.(paper, query), [paper, query, highlight]);
}
