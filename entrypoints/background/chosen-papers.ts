import type { Input } from '../../messages/commands.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Library } from '../../storage/library.ts';
import { orderOfDay, seenPapers } from '../../storage/reads/history.ts';
import { listEntries } from '../../storage/reads/lists.ts';
import type { Daybook } from './daybook.ts';

// More than any library holds.
const ALL = { from: 0, limit: 1_000_000 };

export type ChosenPapers = Input<'mark-many'>['papers'];

/** The papers that the reader has chosen, each once. */
export async function chosenPapers(daybook: Daybook, library: Library, papers: ChosenPapers): Promise<PaperId[]> {
  const except = new Set(papers.are === 'these' ? [] : papers.except);
  return [...new Set(await idsOf(daybook, library, papers))].filter((id) => !except.has(id));
}

async function idsOf(daybook: Daybook, library: Library, papers: ChosenPapers): Promise<PaperId[]> {
  switch (papers.are) {
    case 'these':
      return papers.ids;
    case 'search':
      return (await daybook.index.search(papers.text, ALL)).hits.map(({ paperId }) => paperId);
    case 'list':
      return (await listEntries(library, papers.list)).map(({ paperId }) => paperId);
    case 'day':
      return (await orderOfDay(library, papers.day)).map(({ paperId }) => paperId);
    case 'history':
      return seenPapers(library);
  }
}
