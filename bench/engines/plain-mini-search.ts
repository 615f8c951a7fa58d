import MiniSearch from 'minisearch';
import type { Paper } from '../../papers/paper.ts';
import type { TextField } from './paper-text.ts';
import { TEXT_FIELDS, textOf } from './paper-text.ts';
import type { SearchedLibrary, SearchInNode } from './search-in-node.ts';

/** MiniSearch as it comes, with no option set: whole words, any of them, all fields alike. */
export function plainMiniSearch({ papers }: SearchedLibrary): SearchInNode {
  const engine = new MiniSearch<Paper>({
    idField: 'paperId',
    fields: [...TEXT_FIELDS],
    extractField: (paper, field) => (field === 'paperId' ? paper.paperId : textOf(paper, field as TextField)),
  });
  engine.addAll(papers);
  return async (text, k) =>
    engine
      .search(text)
      .slice(0, k)
      .map((result) => String(result.id));
}
