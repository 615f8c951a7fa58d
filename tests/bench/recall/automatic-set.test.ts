import { describe, expect, it } from 'vitest';
import { automaticSet } from '../../../bench/recall/automatic-set.ts';
import { newPaper } from '../../../storage/paper-row.ts';

const COMMON = 'amber birch cedar delta';

const papers = Array.from({ length: 30 }, (_, index) =>
  newPaper(
    {
      paperId: `arxiv:2401.${String(index).padStart(5, '0')}`,
      title: `Paper ${index}`,
      abstract: COMMON,
      aiSummary: `The ${COMMON} of unheard${index} things.`,
    },
    0,
  ),
);

describe('the automatic set', () => {
  it('asks by four words of a summary that enough papers have', () => {
    for (const { query, ids } of automaticSet(papers, 10)) {
      expect(query.split(' ').sort()).toEqual(COMMON.split(' '));
      expect(ids).toHaveLength(1);
    }
  });

  it('has as many questions as asked for, each of another paper, and the same every time', () => {
    const set = automaticSet(papers, 10);
    expect(new Set(set.map(({ ids }) => ids[0])).size).toBe(10);
    expect(automaticSet(papers, 10)).toEqual(set);
  });

  it('leaves out papers whose summaries have too few words', () => {
    const silent = papers.map((paper) => ({ ...paper, aiSummary: 'amber birch' }));
    expect(automaticSet(silent, 10)).toEqual([]);
  });
});
