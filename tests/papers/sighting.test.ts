import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../papers/sighting.ts';
import { addCapture, joinSightings, newSighting } from '../../papers/sighting.ts';
import { runs } from '../property-runs.ts';

const WHERE = { listing: 'hf:day:2026-06-03', kind: 'day', day: '2026-06-03', device: 'abcdefghij' } as const;
const paper = { paperId: 'arxiv:2602.08025', title: 'A Title' };

function seen(at: number, rank?: number, upvotes?: number): Sighting {
  return newSighting(
    WHERE,
    { paper, ...(rank !== undefined && { rank }), ...(upvotes !== undefined && { upvotes }) },
    at,
  );
}

const anyCapture = fc
  .tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 }), fc.nat(300))
  .map(([at, rank, upvotes]) => seen(at, rank, upvotes));

// Few values, so that many are equal, and fields that are half filled.
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyState: fc.Arbitrary<Sighting> = fc
  .record({
    firstAt: fc.nat(2),
    lastAt: fc.nat(2),
    times: fc.integer({ min: 1, max: 3 }),
    firstRank: maybe(fc.nat(2)),
    rank: maybe(fc.nat(2)),
    firstUpvotes: maybe(fc.nat(2)),
    upvotes: maybe(fc.nat(2)),
    comments: maybe(fc.nat(1)),
    shownAt: maybe(fc.nat(3)),
    continued: maybe(fc.constant(true as const)),
    hidden: maybe(fc.constant(true as const)),
    imported: maybe(fc.constant(true as const)),
    recorded: maybe(fc.constantFrom('000000001-0000-abcdefghij', '000000002-0001-abcdefghij')),
  })
  .map((fields) => joinSightings({ ...seen(9), ...(fields as Sighting) }, { ...seen(9), ...(fields as Sighting) }));

describe('addCapture', () => {
  it('keeps the votes and rank of the first time apart from those of the last', () => {
    expect(addCapture(seen(100, 9, 12), seen(500, 3, 40))).toEqual({
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

  it('takes votes that only one of the two times showed', () => {
    expect(addCapture(seen(100, 9, 12), seen(500, 3))).toMatchObject({ firstUpvotes: 12, upvotes: 12, rank: 3 });
  });

  it('does not depend on the order in which captures of different times come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCapture, { selector: (s) => s.firstAt, minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three as [Sighting, Sighting, Sighting];
        expect(addCapture(a, b)).toEqual(addCapture(b, a));
        expect(addCapture(addCapture(a, b), c)).toEqual(addCapture(a, addCapture(c, b)));
      }),
    );
  });
});

describe('joinSightings', () => {
  it('counts no capture twice', () => {
    const twice = addCapture(seen(100, 9, 12), seen(500, 3, 40));
    expect(joinSightings(twice, twice)).toEqual(twice);
    expect(joinSightings(seen(100, 9, 12), twice)).toEqual(twice);
  });

  it('takes what was seen first and what was seen last each whole from one of the two', () => {
    const joined = joinSightings({ ...seen(100, 9), lastAt: 300 }, { ...seen(200, 4, 12), lastAt: 400 });
    expect(joined).toEqual({ ...seen(200, 4, 12), firstAt: 100, firstRank: 9, firstUpvotes: undefined, lastAt: 400 });
  });

  it('prefers what is known at equal times, and keeps the earliest time on screen', () => {
    expect(joinSightings(seen(100), seen(100, 9, 12))).toEqual(seen(100, 9, 12));
    const joined = joinSightings({ ...seen(100), shownAt: 150 }, { ...seen(200), shownAt: 120 });
    expect(joined.shownAt).toBe(120);
    expect(joinSightings({ ...seen(100), shownAt: 150 }, seen(200)).shownAt).toBe(150);
  });

  it('was looked at, or went on from the day before, when one of the two knows so', () => {
    const hidden = { ...seen(100), times: 0, hidden: true as const };
    expect(joinSightings(hidden, seen(100))).toEqual(seen(100));
    expect(joinSightings(hidden, hidden)).toEqual(hidden);
    expect(joinSightings(seen(100), { ...seen(100), continued: true })).toEqual({ ...seen(100), continued: true });
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(joinSightings(a, b)).toEqual(joinSightings(b, a));
        expect(joinSightings(joinSightings(a, b), c)).toEqual(joinSightings(a, joinSightings(b, c)));
        expect(joinSightings(a, a)).toEqual(a);
      }),
      { numRuns: runs(1_000) },
    );
  });
});
