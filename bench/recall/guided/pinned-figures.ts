import { join } from 'node:path';
import { ROOT } from '../../../scripts/project.ts';
import type { SearchedLibrary } from '../../engines/search-in-node.ts';
import { pinnedQuestions } from '../pinned-ranks.ts';
import { DAYBOOK_ONLY } from '../scores.ts';
import { daybookGuided } from './daybook-guided.ts';
import type { ReaderName } from './readers.ts';
import { READER_NAMES } from './readers.ts';
import { GOOD, simulateReaders } from './simulate.ts';

/** The pinned list: a line for each simulated reader and kind of question. */
export const PINNED_GUIDED_FILE = join(ROOT, 'tests/recall/pinned-guided.txt');

// As many questions as chance may take from one kind while others win some.
const MOST_LOST = 2;

/** For how many questions of a kind a reader had the paper among the first three, after none, one and two clicks. */
export interface GuidedFigures {
  reader: ReaderName;
  kind: string;
  queries: number;
  found: number[];
}

/** The figures of the judged and the held-out questions, as `--pin` writes them. */
export async function pinnedFigures(library: SearchedLibrary): Promise<GuidedFigures[]> {
  const questions = pinnedQuestions().filter(({ kind }) => kind !== DAYBOOK_ONLY);
  const ranked = await simulateReaders(daybookGuided(library), questions);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  return READER_NAMES.flatMap((reader) =>
    kinds.map((kind) => {
      const own = ranked.filter((each) => each.reader === reader && each.question.kind === kind);
      const foundAfter = (_: number, click: number) =>
        own.filter(({ ranks }) => (ranks[click] ?? GOOD + 1) <= GOOD).length;
      return { reader, kind, queries: own.length, found: (own[0]?.ranks ?? []).map(foundAfter) };
    }),
  );
}

/** The list as text: reader, kind, number of questions, and the figures, with tabs between. */
export function formatFigures(figures: readonly GuidedFigures[]): string {
  return figures
    .map(({ reader, kind, queries, found }) => `${[reader, kind, queries, ...found].join('\t')}\n`)
    .join('');
}

/** The list that `formatFigures` wrote. Throws at a malformed line. */
export function readFigures(text: string): GuidedFigures[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [name, kind, ...counts] = line.split('\t');
    const reader = READER_NAMES.find((each) => each === name);
    const [queries, ...found] = counts.map(Number);
    if (!reader || !kind || queries === undefined || [queries, ...found].some(Number.isNaN)) {
      throw new Error(`This is no line of the pinned figures: ${line}`);
    }
    return { reader, kind, queries, found };
  });
}

/** What is worse than pinned by more than two questions, in words. */
export function figureFaults(pinned: readonly GuidedFigures[], figures: readonly GuidedFigures[]): string[] {
  return pinned.flatMap(({ reader, kind, found }) => {
    const now = figures.find((each) => each.reader === reader && each.kind === kind)?.found ?? [];
    const isWorse = found.some((count, click) => (now[click] ?? 0) < count - MOST_LOST);
    return isWorse ? [`${reader}, ${kind}: ${now.join(' ')}, pinned ${found.join(' ')}`] : [];
  });
}
