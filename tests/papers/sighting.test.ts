import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../papers/sighting.ts';
import { joinSightings, newSighting } from '../../papers/sighting.ts';

const WHERE = { listing: 'hf:day:2026-06-03', kind: 'day', day: '2026-06-03', device: 'abcdefghij' } as const;
const paper = { paperId: 'arxiv:2602.08025', title: 'A Title' };

function seen(at: number, rank?: number, upvotes?: number): Sighting {
  return newSighting(
    WHERE,
    { paper, ...(rank !== undefined && { rank }), ...(upvotes !== undefined && { upvotes }) },
    at,
  );
}

const anySighting = fc
  .tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 }), fc.nat(300))
  .map(([at, rank, upvotes]) => seen(at, rank, upvotes));

describe('joinSightings', () => {
  it('keeps the votes and rank of the first time apart from those of the last', () => {
    expect(joinSightings(seen(100, 9, 12), seen(500, 3, 40))).toEqual({
      ...WHERE,
      paperId: paper.paperId,
      firstAt: 100,
      lastAt: 500,
      times: 2,
      firstRank: 9,
      rank: 3,
      firstUpvotes: 12,
      upvotes: 40,
    });
  });

  it('keeps the earliest time on screen', () => {
    const joined = joinSightings({ ...seen(100), shownAt: 150 }, { ...seen(200), shownAt: 120 });
    expect(joined.shownAt).toBe(120);
  });

  it('takes votes that only one of the two times showed', () => {
    expect(joinSightings(seen(100, 9, 12), seen(500, 3))).toMatchObject({ firstUpvotes: 12, upvotes: 12, rank: 3 });
  });

  it('does not depend on the order in which sightings of different times come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySighting, { selector: (s) => s.firstAt, minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three as [Sighting, Sighting, Sighting];
        expect(joinSightings(a, b)).toEqual(joinSightings(b, a));
        expect(joinSightings(joinSightings(a, b), c)).toEqual(joinSightings(a, joinSightings(c, b)));
      }),
    );
  });
});
