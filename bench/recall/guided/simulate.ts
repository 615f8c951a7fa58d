import type { PaperId } from '../../../papers/paper-id.ts';
import { random } from '../../../scripts/pages/random.ts';
import type { Question } from '../scores.ts';
import { rankOf } from '../scores.ts';
import type { GuidedSearch } from './guided-search.ts';
import type { ReaderName } from './readers.ts';
import { READER_NAMES, READERS } from './readers.ts';

/** The most clicks of a reader. */
const CLICKS = 2;
/** A paper among so many is found. */
export const GOOD = 3;
// Deep enough to tell which of several right papers is the best-ranked.
const DEPTH = 1_000;

/** Where the wanted paper of a question was for one reader. */
export interface GuidedRanks {
  reader: ReaderName;
  question: Question;
  /** from 1, after none, one and two clicks */
  ranks: number[];
}

/** Lets each reader look for the paper of each question. */
export async function simulateReaders(given: GuidedSearch, questions: readonly Question[]): Promise<GuidedRanks[]> {
  const all: GuidedRanks[] = [];
  for (const question of questions) {
    const search = remembering(given);
    const wanted = await wantedOf(search, question);
    for (const reader of READER_NAMES)
      all.push({ reader, question, ranks: await ranksFor(search, question.query, wanted, reader) });
  }
  return all;
}

/** Of several right papers the best-ranked; the first of them when none is found. */
async function wantedOf({ search }: GuidedSearch, { query, ids }: Question): Promise<PaperId> {
  const hits = await search(query, DEPTH);
  return hits.find((hit) => ids.includes(hit)) ?? ids[0] ?? '';
}

async function ranksFor(search: GuidedSearch, query: string, wanted: PaperId, reader: ReaderName): Promise<number[]> {
  const dice = random(`${reader}: ${query}`);
  const rankIn = async (text: string) => rankOf(await search.search(text, DEPTH), [wanted]);
  let text = query;
  const ranks = [await rankIn(text)];
  for (let click = 0; click < CLICKS; click += 1) {
    const before = ranks.at(-1) ?? 0;
    const chips = before > GOOD ? await search.chips(text) : [];
    const chip = READERS[reader](chips, (each) => each.fits(wanted), dice);
    if (chip) text = search.narrowed(text, chip);
    ranks.push(chip ? await rankIn(text) : before);
  }
  return ranks;
}

/** The search with its answers kept: readers of one question mostly meet the same. */
function remembering({ search, chips, narrowed }: GuidedSearch): GuidedSearch {
  const found = new Map<string, ReturnType<GuidedSearch['search']>>();
  const offered = new Map<string, ReturnType<GuidedSearch['chips']>>();
  return {
    narrowed,
    search: (text, k) => kept(found, `${k} ${text}`, () => search(text, k)),
    chips: (text) => kept(offered, text, () => chips(text)),
  };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
