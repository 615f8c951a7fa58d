import type { PaperId } from '../../papers/paper-id.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { synonymsOf } from '../../search/analysis/synonym-table.ts';
import { indexDocument } from '../../search/engine/index-document.ts';
import { MemoryIndex } from '../../search/engine/memory/memory-index.ts';
import { findPapers } from '../../search/engine/ranking/find-papers.ts';
import { Searcher } from '../../search/engine/ranking/searcher.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { withSynonyms } from '../../search/query/synonyms.ts';
import type { SearchedLibrary, SearchInNode } from './search-in-node.ts';

/** Daybook's own search, as the background does it, with all papers in memory. */
export function daybookSearch({ papers, sightings }: SearchedLibrary): SearchInNode {
  const seen = Map.groupBy(sightings, (sighting: Sighting) => sighting.paperId);
  const documents = new MemoryIndex();
  documents.add(papers.map((paper) => indexDocument(paper, seen.get(paper.paperId) ?? [])));
  const searcher = new Searcher([documents.reader()]);
  const byId = new Map(papers.map((paper) => [paper.paperId, paper]));
  const read = async (ids: PaperId[]) => ids.flatMap((id) => byId.get(id) ?? []);
  // The readers of the judged set look back from the day of its judging.
  const now = Date.parse('2026-11-21T12:00:00Z');
  return async (text, k) => {
    const query = withSynonyms(parseQuery(text, { now }), synonymsOf);
    const { hits } = await findPapers(searcher, query, { from: 0, limit: k }, now, read);
    return hits.map((hit) => hit.paperId);
  };
}
