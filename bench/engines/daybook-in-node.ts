import type { NarrowingChip } from '../../papers/narrowing.ts';
import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { synonymsOf } from '../../search/analysis/synonym-table.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import { MemoryIndex } from '../../search/engine/memory/memory-index.ts';
import { findPapers } from '../../search/engine/ranking/find-papers.ts';
import { Searcher } from '../../search/engine/ranking/searcher.ts';
import { HitPhrases } from '../../search/narrowing/hit-phrases.ts';
import { aboutChips, NARROWED_HITS } from '../../search/narrowing/narrow.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { withSynonyms } from '../../search/query/synonyms.ts';
import type { SearchedLibrary, SearchInNode } from './search-in-node.ts';

/** Daybook's own search, as the background does it, with all papers in memory. */
export function daybookSearch(library: SearchedLibrary): SearchInNode {
  return daybookInNode(library).search;
}

/** Daybook's own search and the chips that narrow its answers. */
export interface DaybookInNode {
  search: SearchInNode;
  /** the papers of a library by key */
  papers: ReadonlyMap<PaperId, Paper>;
  now: number;
  chips: (text: string) => Promise<NarrowingChip[]>;
}

export function daybookInNode({ papers, sightings }: SearchedLibrary): DaybookInNode {
  const seen = Map.groupBy(sightings, (sighting: Sighting) => sighting.paperId);
  const documents = new MemoryIndex();
  documents.add(papers.map((paper) => indexDocument(paper, seen.get(paper.paperId) ?? [])));
  const searcher = new Searcher([documents.reader()]);
  const byId = new Map(papers.map((paper) => [paper.paperId, paper]));
  const read = async (ids: PaperId[]) => ids.flatMap((id) => byId.get(id) ?? []);
  // The readers of the judged set look back from the day of its judging.
  const now = Date.parse('2026-11-21T12:00:00Z');
  const queryOf = (text: string) => withSynonyms(parseQuery(text, { now }), synonymsOf);
  const search: SearchInNode = async (text, k) => {
    const { hits } = await findPapers(searcher, queryOf(text), { from: 0, limit: k }, now, read);
    return hits.map((hit) => hit.paperId);
  };
  return {
    search,
    papers: byId,
    now,
    chips: async (text) =>
      aboutChips({
        typed: text,
        query: queryOf(text),
        hits: new HitPhrases().add(await read(await search(text, NARROWED_HITS))),
        now,
        frequencies: (terms) => searcher.frequencies(terms),
      }),
  };
}
