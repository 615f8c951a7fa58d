import { withoutFields } from './engines/paper-text.ts';
import { recordedLibrary } from './library/recorded.ts';
import type { Ranked } from './recall/ask-engines.ts';
import { askEngines } from './recall/ask-engines.ts';
import { automaticSet, HIDDEN_FOR_AUTO } from './recall/automatic-set.ts';
import type { RecallOptions } from './recall/options.ts';
import { parseRecallOptions } from './recall/options.ts';
import { recallRows, recallTable } from './recall/report.ts';

// How well engines find the papers that questions ask for, over the recorded archives. Prints a table or one JSON
// object; progress and the worst questions go to stderr.

const tell = (text: string) => process.stderr.write(`${text}\n`);

async function recall(options: RecallOptions): Promise<void> {
  tell('Reading the recorded archives …');
  const library = recordedLibrary();
  const questions = options.questions ?? automaticSet(library.papers, options.autoPapers);
  const hidden = options.questions ? options.hide : [...new Set([...HIDDEN_FOR_AUTO, ...options.hide])];
  const papers = library.papers.map((paper) => withoutFields(paper, hidden));
  const ranked = await askEngines({ papers, sightings: library.sightings }, questions, tell);
  const report = { papers: papers.length, hidden, rows: recallRows(ranked) };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : recallTable(report));
  for (const { question, rank } of worst(ranked, options.worst)) tell(`${rank}: ${question.query} (${question.kind})`);
}

function worst(ranked: readonly Ranked[], count: number): Ranked[] {
  const own = ranked.filter(({ engine }) => engine === 'daybook');
  return own.toSorted((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank)).slice(0, count);
}

try {
  await recall(parseRecallOptions(process.argv.slice(2)));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
