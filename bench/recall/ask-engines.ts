import { daybookSearch } from '../engines/daybook-in-node.ts';
import { fts5Search } from '../engines/fts5-in-node.ts';
import { plainMiniSearch } from '../engines/plain-mini-search.ts';
import type { EngineInNode, SearchedLibrary } from '../engines/search-in-node.ts';
import type { Ranked } from './rank-questions.ts';
import { rankQuestions } from './rank-questions.ts';
import type { Question } from './scores.ts';
import { DAYBOOK_ONLY } from './scores.ts';

const ENGINES: Readonly<Record<string, EngineInNode>> = {
  daybook: daybookSearch,
  fts5: fts5Search,
  minisearch: plainMiniSearch,
};

/** Asks every engine every question that it can answer. Progress goes to `log`, a line each. */
export async function askEngines(
  library: SearchedLibrary,
  questions: readonly Question[],
  log: (text: string) => void,
): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const [engine, make] of Object.entries(ENGINES)) {
    log(`${engine} …`);
    const known = questions.filter(({ kind }) => kind !== DAYBOOK_ONLY || engine === 'daybook');
    ranked.push(...(await rankQuestions(engine, make(library), known)));
  }
  return ranked;
}
