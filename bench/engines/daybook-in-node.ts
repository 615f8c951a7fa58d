import type { Paper } from '../../papers/paper.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { MiniSearchIndex } from '../../search/mini-search-index.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { SearchedLibrary, SearchInNode } from './search-in-node.ts';

/** Daybook's own search, as the background does it. */
export function daybookSearch({ papers }: SearchedLibrary): SearchInNode {
  const index = MiniSearchIndex.empty();
  index.apply([...papers]);
  const byId = new Map<PaperId, Paper>(papers.map((paper) => [paper.paperId, paper]));
  const read = async (ids: PaperId[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return async (text, k) => {
    const { hits } = await index.find(parseQuery(text), { from: 0, limit: k }, read);
    return hits.map((hit) => hit.paperId);
  };
}
