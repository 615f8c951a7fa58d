import type { TextField } from '../engines/paper-text.ts';
import type { Ranked } from './rank-questions.ts';
import type { Scores } from './scores.ts';
import { DAYBOOK_ONLY, scoresOf } from './scores.ts';

/** One line of the result. The kind `all` is every question but those of the kind `record`. */
export interface RecallRow extends Scores {
  engine: string;
  kind: string;
}

/** What `npm run recall` prints. */
export interface RecallReport {
  papers: number;
  hidden: readonly TextField[];
  rows: RecallRow[];
}

/** The scores of each engine in all and for each kind of question, in the order of the set. */
export function recallRows(ranked: readonly Ranked[]): RecallRow[] {
  const engines = [...new Set(ranked.map(({ engine }) => engine))];
  const kinds = [...new Set(ranked.map(({ question }) => question.kind))];
  return engines.flatMap((engine) => {
    const own = ranked.filter((each) => each.engine === engine);
    const rowOf = (kind: string, isIn: (kind: string) => boolean): RecallRow[] => {
      const ranks = own.filter(({ question }) => isIn(question.kind)).map(({ rank }) => rank);
      return ranks.length > 0 ? [{ engine, kind, ...scoresOf(ranks) }] : [];
    };
    return [
      ...rowOf('all', (kind) => kind !== DAYBOOK_ONLY),
      ...kinds.flatMap((name) => rowOf(name, (kind) => kind === name)),
    ];
  });
}

/** The report as a table for people. */
export function recallTable({ papers, hidden, rows }: RecallReport): string {
  const cells = [
    ['engine', 'kind', 'queries', 'success@1', 'success@3', 'success@10', 'MRR'],
    ...rows.map((row) => [
      row.engine,
      row.kind,
      String(row.queries),
      ...[row['success@1'], row['success@3'], row['success@10'], row.mrr].map((value) => value.toFixed(3)),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const without = hidden.length > 0 ? `, without ${hidden.join(' and ')}` : '';
  return `${papers} papers${without}\n${lines.join('\n')}\n`;
}
