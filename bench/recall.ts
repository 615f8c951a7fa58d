import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withoutFields } from './engines/paper-text.ts';
import type { SearchedLibrary } from './engines/search-in-node.ts';
import { recordedLibrary } from './library/recorded.ts';
import { askEngines } from './recall/ask-engines.ts';
import { automaticSet, HIDDEN_FOR_AUTO } from './recall/automatic-set.ts';
import { daybookGuided } from './recall/guided/daybook-guided.ts';
import { formatFigures, PINNED_GUIDED_FILE, pinnedFigures } from './recall/guided/pinned-figures.ts';
import { guidedRows, guidedTable } from './recall/guided/report.ts';
import { simulateReaders } from './recall/guided/simulate.ts';
import { mistypedSet } from './recall/mistyped-set.ts';
import type { RecallOptions } from './recall/options.ts';
import { parseRecallOptions } from './recall/options.ts';
import { formatPinnedRanks, PINNED_FILE, rankPinnedQuestions, readPinnedRanks } from './recall/pinned-ranks.ts';
import { rankSummary } from './recall/rank-changes.ts';
import type { Ranked } from './recall/rank-questions.ts';
import { recallRows, recallTable } from './recall/report.ts';

// How well engines find the papers that questions ask for, over the recorded archives. Prints a table or one JSON
// object; progress and the worst questions go to stderr. With --guided simulated
// readers narrow its answers. With --pin it writes the pinned lists instead.

const log = (text: string) => process.stderr.write(`${text}\n`);

async function recall(options: RecallOptions): Promise<void> {
  log('Reading the recorded archives …');
  const library = recordedLibrary();
  if (options.pin) return pin(library);
  const makeSet = options.mistyped ? mistypedSet : automaticSet;
  const questions = options.questions ?? makeSet(library.papers, options.autoPapers);
  const isAutomatic = !options.questions && !options.mistyped;
  const hidden = !isAutomatic ? options.hide : [...new Set([...HIDDEN_FOR_AUTO, ...options.hide])];
  const papers = library.papers.map((paper) => withoutFields(paper, hidden));
  const searched = { papers, sightings: library.sightings };
  if (options.guided) {
    const rows = guidedRows(await simulateReaders(daybookGuided(searched), questions));
    const report = { papers: papers.length, hidden, rows };
    return void process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : guidedTable(report));
  }
  const ranked = await askEngines(searched, questions, log);
  const report = { papers: papers.length, hidden, rows: recallRows(ranked) };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : recallTable(report));
  for (const { question, rank } of worst(ranked, options.worst)) log(`${rank}: ${question.query} (${question.kind})`);
}

async function pin(library: SearchedLibrary): Promise<void> {
  const ranks = await rankPinnedQuestions(library);
  const before = existsSync(PINNED_FILE) ? readPinnedRanks(readFileSync(PINNED_FILE, 'utf8')) : [];
  writeFileSync(PINNED_FILE, formatPinnedRanks(ranks));
  log(rankSummary(before, ranks));
  writeFileSync(PINNED_GUIDED_FILE, formatFigures(await pinnedFigures(library)));
}

function worst(ranked: readonly Ranked[], count: number): Ranked[] {
  const own = ranked.filter(({ engine }) => engine === 'daybook');
  return own.toSorted((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank)).slice(0, count);
}

try {
  await recall(parseRecallOptions(process.argv.slice(2)));
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
