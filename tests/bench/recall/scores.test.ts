import { describe, expect, it } from 'vitest';
import { rankOf, scoresOf } from '../../../bench/recall/scores.ts';

describe('the rank of an answer', () => {
  it('is the place of the first of several', () => {
    expect(rankOf(['a', 'b', 'c'], ['c', 'b'])).toBe(2);
  });

  it('is infinite when none is among the hits', () => {
    expect(rankOf(['a'], ['b'])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the scores of some ranks', () => {
  it('count the answers within 1, 3 and 10, and the mean of the reciprocals', () => {
    expect(scoresOf([1, 2, 4, Number.POSITIVE_INFINITY])).toEqual({
      queries: 4,
      'success@1': 0.25,
      'success@3': 0.5,
      'success@10': 0.75,
      mrr: 0.4375,
    });
  });

  it('are 0 for no question', () => {
    expect(scoresOf([])).toEqual({ queries: 0, 'success@1': 0, 'success@3': 0, 'success@10': 0, mrr: 0 });
  });
});
