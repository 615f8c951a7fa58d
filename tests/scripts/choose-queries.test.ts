import { describe, expect, it } from 'vitest';
import { remembered } from '../../scripts/demo/choose-queries.ts';
import type { SeenPaper } from '../../scripts/demo/read-papers.ts';

function paper(number: number, more: Partial<SeenPaper> = {}): SeenPaper {
  const keywords = number % 3 === 0 ? ['Diffusion models', 'image'] : ['agents'];
  const seen = { day: '2026-06-03', rank: number, upvotes: 100 - number };
  return {
    paperId: `arxiv:2601.0000${number}`,
    title: `Careful Study ${number}`,
    authors: ['Ada Example'],
    keywords,
    ...seen,
    ...more,
  };
}

const papers = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => paper(number));

describe('what a demonstration searches for', () => {
  it('is a subject that some of the papers share, and its tag', () => {
    const { searches, tag } = remembered(papers);
    expect(searches[0]?.query).toBe('diffusion models');
    expect(tag).toBe('diffusion-models');
  });

  it('is a paper by what its reader remembers of it', () => {
    expect(remembered(papers).searches.map(({ query }) => query)).toEqual([
      'diffusion models',
      'seen:2026-06-03 rank:1-10 votes:~95',
      'author:Example careful',
      'diffsion models',
    ]);
  });

  it('is something also where little is known of the papers', () => {
    const [only] = [paper(1, { keywords: [], authors: [] })];
    expect(remembered([only]).searches.map(({ query }) => query)).toEqual([
      'careful',
      'seen:2026-06-03 rank:1-6 votes:~99',
      'carful',
    ]);
  });
});
