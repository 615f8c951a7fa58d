import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prior } from '../../../../search/engine/ranking/sort-key.ts';
import { FLAGS } from '../../../../search/query/columns.ts';
import { paper } from '../../made-paper.ts';
import { searchOver, typed } from '../../made-search.ts';

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
