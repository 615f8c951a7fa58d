import { describe, expect, it } from 'vitest';
import type { Ranked } from '../../../bench/recall/rank-questions.ts';
import { recallRows, recallTable } from '../../../bench/recall/report.ts';

const ranked = (engine: string, kind: string, rank: number): Ranked => ({
  engine,
  rank,
  question: { query: 'q', ids: [], kind },
});

const RANKED = [
  ranked('daybook', 'typo', 1),
  ranked('daybook', 'name', 2),
  ranked('daybook', 'record', 1),
  ranked('fts5', 'typo', 4),
];

describe('the rows of a recall report', () => {
  it('hold each engine in all and for each kind it was asked', () => {
    expect(recallRows(RANKED).map(({ engine, kind, mrr }) => [engine, kind, mrr])).toEqual([
      ['daybook', 'all', 0.75],
      ['daybook', 'typo', 1],
      ['daybook', 'name', 0.5],
      ['daybook', 'record', 1],
      ['fts5', 'all', 0.25],
      ['fts5', 'typo', 0.25],
    ]);
  });

  it('make a table with one line for each', () => {
    const table = recallTable({ papers: 7, hidden: ['summary'], rows: recallRows(RANKED) });
    expect(table.split('\n')[0]).toBe('7 papers, without summary');
    expect(table.trimEnd().split('\n')).toHaveLength(2 + 6);
  });
});
