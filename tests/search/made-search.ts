import type { Paper } from '../../papers/paper.ts';
import type { Hit, SearchAnswer } from '../../papers/search-answer.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { wordVariants } from '../../search/analysis/word-variants.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import { MemoryIndex } from '../../search/engine/memory/memory-index.ts';
import type { Slice } from '../../search/engine/ranking/find-papers.ts';
import { findPapers } from '../../search/engine/ranking/find-papers.ts';
import { Searcher } from '../../search/engine/ranking/searcher.ts';
import type { Clause, Query, Word } from '../../search/query/query.ts';

/** A paper with the places where it was seen. */
export interface Seen {
  paper: Paper;
  sightings: Sighting[];
}

/** A search over these papers with two readers; its answers have the numbers of the papers found as well. */
export function searchOver(library: readonly Seen[], now = 0) {
  const readers = [0, 1].map((rest) => {
    const memory = new MemoryIndex();
    memory.add(library.filter((_, i) => i % 2 === rest).map(({ paper, sightings }) => indexDocument(paper, sightings)));
    return memory.reader();
  });
  const searcher = new Searcher(readers);
  const read = async (ids: string[]) =>
    library.map(({ paper }) => paper).filter(({ paperId }) => ids.includes(paperId));
  return async (given: Partial<Query>, slice: Slice = { from: 0, limit: 50 }) => {
    const query = { words: [], must: [], chips: [], problems: [], ...given };
    const answer = await findPapers(searcher, query, slice, now, read);
    return { ...answer, numbers: numbers(answer) };
  };
}

/** The words of a text as in a query. */
export function typed(text: string, field?: Word['field']): Word[] {
  return text.split(' ').map((word) => ({ typed: word, variants: wordVariants(word), ...(field && { field }) }));
}

/** All these words. */
export function required(text: string, field?: Word['field']): Clause {
  return { is: 'words', words: typed(text, field) };
}

function numbers({ hits }: SearchAnswer): number[] {
  return hits.map(({ paperId }: Hit) => Number(paperId.slice(-5)));
}
