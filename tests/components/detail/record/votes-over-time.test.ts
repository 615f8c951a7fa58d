import { describe, expect, it } from 'vitest';
import { votesChange, votesOverTime } from '../../../../components/detail/record/votes-over-time.ts';

const seen = (firstAt: number, lastAt: number, firstUpvotes?: number, upvotes?: number) => ({
  ...{ firstAt, lastAt },
  ...(firstUpvotes !== undefined && { firstUpvotes }),
  ...(upvotes !== undefined && { upvotes }),
});

describe('the votes over time', () => {
  it('are those first and last seen in each sighting, oldest first and each moment once', () => {
    expect(votesOverTime([seen(50, 60, 30, 40), seen(10, 20, 5, 12), seen(20, 20, 12, 12)])).toEqual([
      { at: 10, votes: 5 },
      { at: 20, votes: 12 },
      { at: 50, votes: 30 },
      { at: 60, votes: 40 },
    ]);
  });

  it('begin with what was seen last where the first number is not known', () => {
    expect(votesOverTime([seen(10, 20, undefined, 7)])).toEqual([
      { at: 10, votes: 7 },
      { at: 20, votes: 7 },
    ]);
  });

  it('leave out what has no votes, and times and numbers that are none', () => {
    const odd = [seen(10, 20), seen(Number.NaN, 9e15, 3, 4), seen(30, 40, -1, Number.POSITIVE_INFINITY)];
    expect(votesOverTime(odd)).toEqual([]);
  });
});

describe('the change of votes', () => {
  it('is from the first number to the last, and none where they are the same', () => {
    const points = votesOverTime([seen(10, 20, 5, 12), seen(30, 40, 30, 25)]);
    expect(votesChange(points)).toEqual({ from: { at: 10, votes: 5 }, to: { at: 40, votes: 25 } });
    expect(votesChange(votesOverTime([seen(10, 20, 5, 5)]))).toBeUndefined();
    expect(votesChange([])).toBeUndefined();
  });
});
