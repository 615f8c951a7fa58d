import { NO_MARKS } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { titleKey } from '../../papers/title-key.ts';
import { MiniSearchIndex } from '../../search/mini-search-index.ts';
import type { PaperIndex } from '../../search/paper-index.ts';
import { parseQuery } from '../../search/parse-query.ts';

/** A stored paper; `number` makes its id. */
export function paper(number: number, fields: Partial<Paper>): Paper {
  const title = fields.title ?? `Paper number ${number}`;
  return {
    ...NO_MARKS,
    paperId: `arxiv:2601.${String(number).padStart(5, '0')}`,
    title,
    titleKey: titleKey(title),
    firstSeen: 1,
    lastSeen: 1,
    factsAt: 1,
    revision: 1,
    textRevision: 1,
    ...fields,
  };
}

/** An index over these papers, and a way to ask it that gives the numbers of the papers found. */
export function indexOf(papers: Paper[]): PaperIndex {
  const index = MiniSearchIndex.empty();
  index.apply(papers);
  return index;
}

export async function find(index: PaperIndex, papers: Paper[], text: string, from = 0, limit = 50) {
  const read = async (ids: string[]) => papers.filter((each) => ids.includes(each.paperId));
  const answer = await index.find(parseQuery(text), { from, limit }, read);
  return { ...answer, numbers: answer.hits.map((hit) => Number(hit.paperId.slice(-5))) };
}
