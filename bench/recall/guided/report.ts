import type { TextField } from '../../engines/paper-text.ts';
import { DAYBOOK_ONLY } from '../scores.ts';
import type { ReaderName } from './readers.ts';
import { READER_NAMES } from './readers.ts';
import type { GuidedRanks } from './simulate.ts';
import { GOOD } from './simulate.ts';

/** One line of the result: how one reader fared with the questions of a kind, `all` as in the plain report. */
export interface GuidedRow {
  reader: ReaderName;
  kind: string;
  queries: number;
  /** the share of questions whose paper was among the first three after none, one and two clicks, to four digits */
  'success@3': number[];
}

/** What `npm run recall -- --guided` prints. */
export interface GuidedReport {
  papers: number;
  hidden: readonly TextField[];
  rows: GuidedRow[];
}

/** The rows of each reader in all and for each kind, in the order of the set. */
export function guidedRows(ranked: readonly GuidedRanks[]): GuidedRow[] {
  const kinds = [...new Set(ranked.map(({ question }) => question.kind))];
  return READER_NAMES.flatMap((reader) => {
    const own = ranked.filter((each) => each.reader === reader);
    const rowOf = (kind: string, isIn: (kind: string) => boolean): GuidedRow[] => {
      const some = own.filter(({ question }) => isIn(question.kind));
      return some.length > 0 ? [{ reader, kind, queries: some.length, 'success@3': successes(some) }] : [];
    };
    return [
      ...rowOf('all', (kind) => kind !== DAYBOOK_ONLY),
      ...kinds.flatMap((name) => rowOf(name, (kind) => kind === name)),
    ];
  });
}

/** The report as a table for people. */
export function guidedTable({ papers, hidden, rows }: GuidedReport): string {
  const cells = [
    ['reader', 'kind', 'queries', 'success@3', 'one click', 'two clicks'],
    ...rows.map((row) => [
      row.reader,
      row.kind,
      String(row.queries),
      ...row['success@3'].map((value) => value.toFixed(3)),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const without = hidden.length > 0 ? `, without ${hidden.join(' and ')}` : '';
  return `${papers} papers${without}\n${lines.join('\n')}\n`;
}

function successes(ranked: readonly GuidedRanks[]): number[] {
  const clicks = ranked[0]?.ranks.length ?? 0;
  return Array.from({ length: clicks }, (_, click) => {
    const good = ranked.filter(({ ranks }) => (ranks[click] ?? Number.POSITIVE_INFINITY) <= GOOD).length;
    return Math.round((good / ranked.length) * 10_000) / 10_000;
  });
}
