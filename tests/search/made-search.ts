import type { Paper } from '../../papers/paper.ts';
import type { Hit, SearchAnswer } from '../../papers/search-answer.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { wordVariants } from '../../search/analysis/word-variants.ts';
import { documentOf } from '../../search/engine/index-document.ts';
import { FreshDocuments } from '../../search/engine/memory/memory-index.ts';
import type { Slice } from '../../search/engine/ranking/find-papers.ts';
import { PaperSearch } from '../../search/engine/ranking/find-papers.ts';
import type { Clause, Query, Word } from '../../search/query/query.ts';

/** A paper with the places where it was seen. */
export interface Seen {
  paper: Paper;
  sightings: Sighting[];
}

/** A search over these papers in two parts, and a way to ask it that gives the numbers of the papers found. */
export function searchOver(library: readonly Seen[], now = 0) {
  const parts = [0, 1].map((rest) => {
    const fresh = new FreshDocuments();
    fresh.add(library.filter((_, i) => i % 2 === rest).map(({ paper, sightings }) => documentOf(paper, sightings)));
    return fresh.part();
  });
  const search = new PaperSearch(parts);
  const read = async (ids: string[]) =>
    library.map(({ paper }) => paper).filter(({ paperId }) => ids.includes(paperId));
  return async (asked: Partial<Query>, slice: Slice = { from: 0, limit: 50 }) => {
    const answer = await search.find({ words: [], must: [], chips: [], problems: [], ...asked }, slice, now, read);
    return { ...answer, numbers: numbers(answer) };
  };
}

/** The words of a text as a query has them. */
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
