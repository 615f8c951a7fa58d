import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prior, priorBound } from '../../../../search/engine/ranking/sort-key.ts';
import { FLAGS } from '../../../../search/query/columns.ts';
import { paper } from '../../made-paper.ts';
import { searchOver, typed } from '../../made-search.ts';
import '../../../property-runs.ts';

const DAY = 1_440;

describe('prior', () => {
  it('is highest for what was seen today, starred, opened and on a list', () => {
    const all = FLAGS.starred | FLAGS.opened | FLAGS.listed;
    expect(prior(500 * DAY, all, 500 * DAY)).toBeCloseTo(1.5);
    expect(prior(0, 0, 500 * DAY)).toBeCloseTo(1, 2);
    expect(prior(440 * DAY, 0, 500 * DAY)).toBeCloseTo(1.075);
  });

  it('is from 1 to 1.5 and never lower for a later day', () => {
    const time = fc.nat({ max: 50_000_000 });
    fc.assert(
      fc.property(time, time, time, fc.nat({ max: 1_023 }), (one, other, now, flags) => {
        const [early, late] = [prior(Math.min(one, other), flags, now), prior(Math.max(one, other), flags, now)];
        expect(early >= 1 && late <= 1.5 && early <= late).toBe(true);
      }),
    );
  });
});

describe('the bound of the prior', () => {
  it('is never below it, and above it by what a day makes at most', () => {
    const time = fc.nat({ max: 50_000_000 });
    fc.assert(
      fc.property(time, time, fc.nat({ max: 1_023 }), (lastSeen, now, flags) => {
        const [exact, bound] = [prior(lastSeen, flags, now), priorBound(lastSeen, flags, now)];
        expect(bound).toBeGreaterThanOrEqual(exact);
        expect(bound - exact).toBeLessThan(0.002);
      }),
      {
        examples: [
          [0, 0, 0],
          [500 * DAY, 500 * DAY, 0],
          [500 * DAY, 501 * DAY, 1_023],
          [0, 2_000 * DAY, 0],
        ],
      },
    );
  });

  it('is for a paper of long ago, or with a wrong clock, what it is for the last day known', () => {
    expect(priorBound(-(2 ** 40), 0, 0)).toBeCloseTo(1, 9);
    expect(priorBound(100, 0, 50)).toBeCloseTo(1.15, 9);
  });
});

describe('papers dated more than a day ahead of now', () => {
  const MS = 60_000 * DAY;
  const seenOn = (number: number, day: number) => ({
    paper: paper(number, { title: 'same words', firstSeen: day * MS, lastSeen: day * MS }),
    sightings: [],
  });
  const ask = searchOver([seenOn(1, 30_000), seenOn(2, 90), seenOn(3, 91), seenOn(4, 20_000)], 91 * MS);

  it('come after all others, in their order', async () => {
    expect((await ask({ sort: 'seen' })).numbers).toEqual([3, 2, 1, 4]);
    expect((await ask({ words: typed('same') })).numbers.slice(0, 2)).toEqual([3, 2]);
  });
});
