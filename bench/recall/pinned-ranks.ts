import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/project.ts';
import { daybookSearch } from '../engines/daybook-in-node.ts';
import type { SearchedLibrary } from '../engines/search-in-node.ts';
import { readQuestions } from './options.ts';
import type { Ranked } from './rank-questions.ts';
import { rankQuestions } from './rank-questions.ts';
import type { Question } from './scores.ts';

const FOLDER = join(ROOT, 'tests/recall');

/** The pinned list: a line for each judged and each held-out question. */
export const PINNED_FILE = join(FOLDER, 'pinned-ranks.txt');

/** The kind under which all questions of the held-out set stand in the list. */
const HELD_OUT = 'held-out';

/** Where a question had its paper: first, among the first three, or neither. */
const PLACES = ['1', '2-3', '-'] as const;
type Place = (typeof PLACES)[number];

/** One line of the pinned list. */
export interface PinnedRank {
  place: Place;
  kind: string;
  query: string;
}

/** The ranks of the judged and the held-out questions in Daybook's search over a library, as `--pin` writes them. */
export async function rankPinnedQuestions(library: SearchedLibrary): Promise<PinnedRank[]> {
  const ranked = await rankQuestions('daybook', daybookSearch(library), pinnedQuestions());
  return ranked.map(pinnedRank);
}

/** The list as text, a line for each question: its place, its kind and its text, with tabs between. */
export function formatPinnedRanks(ranks: readonly PinnedRank[]): string {
  return ranks.map(({ place, kind, query }) => `${place}\t${kind}\t${query}\n`).join('');
}

/** The list that `formatPinnedRanks` wrote. Throws at a malformed line. */
export function readPinnedRanks(text: string): PinnedRank[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [first, kind, query, ...more] = line.split('\t');
    const place = PLACES.find((each) => each === first);
    if (!place || !kind || !query || more.length > 0) throw new Error(`This is no line of the pinned list: ${line}`);
    return { place, kind, query };
  });
}

/** The judged and the held-out questions, all of the held-out ones of one kind. */
export function pinnedQuestions(): Question[] {
  const read = (name: string) => readQuestions(readFileSync(join(FOLDER, name), 'utf8'), name);
  return [...read('judged.json'), ...read('held-out.json').map((question) => ({ ...question, kind: HELD_OUT }))];
}

function pinnedRank({ question: { kind, query }, rank }: Ranked): PinnedRank {
  return { place: rank === 1 ? '1' : rank <= 3 ? '2-3' : '-', kind, query };
}
