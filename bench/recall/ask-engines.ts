import { daybookSearch } from '../engines/daybook-in-node.ts';
import { fts5Search } from '../engines/fts5-in-node.ts';
import { plainMiniSearch } from '../engines/plain-mini-search.ts';
import type { EngineInNode, SearchedLibrary } from '../engines/search-in-node.ts';
import type { Question } from './scores.ts';
import { DAYBOOK_ONLY, rankOf } from './scores.ts';

const ENGINES: Readonly<Record<string, EngineInNode>> = {
  daybook: daybookSearch,
  fts5: fts5Search,
  minisearch: plainMiniSearch,
};

// Answers further down count as not found.
const DEPTH = 100;

/** Where an engine had the first answer of a question. */
export interface Ranked {
  engine: string;
  question: Question;
  /** from 1; infinite when it is not among the first 100 */
  rank: number;
}

/** Asks every engine every question that it can know. `tell` is told of progress. */
export async function askEngines(
  library: SearchedLibrary,
  questions: readonly Question[],
  tell: (text: string) => void,
): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [engine, make] of Object.entries(ENGINES)) {
    tell(`${engine} …`);
    const search = make(library);
    for (const question of questions) {
      if (question.kind === DAYBOOK_ONLY && engine !== 'daybook') continue;
      ranked.push({ engine, question, rank: rankOf(await search(question.query, DEPTH), question.ids) });
    }
  }
  return ranked;
}
